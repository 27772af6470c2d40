package org.daybook.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.money.Money;
import org.daybook.stock.Goods.Place;
import org.daybook.stock.Movement.Valued;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Promises, adds and takes goods, always within the transaction of the business event that does so. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Inventory {
    private final LevelTable levels;
    private final MovementTable movements;
    private final ReservationTable reservations;

    Inventory(LevelTable levels, MovementTable movements, ReservationTable reservations) {
        this.levels = levels;
        this.movements = movements;
        this.reservations = reservations;
    }

    /**
     * Promises goods to the lines of an order.
     *
     * @param expiresAt when the promise ends, empty for never; whoever promised it decides what follows then
     * @throws SoldOut if there is less than that; then nothing is promised
     */
    public void reserve(String document, List<Goods> goods, Optional<Instant> expiresAt) {
        if (goods.isEmpty()) {
            return;
        }
        List<Place> refused = levels.reserve(document, goods, expiresAt);
        if (!refused.isEmpty()) {
            throw soldOut(goods, refused);
        }
    }

    /** Gives back all that an order has been promised and not got. */
    public void release(String document) {
        levels.release(reservations.delete(document));
    }

    /**
     * Takes goods that were promised to an order.
     *
     * @return what each of them costs, in the order asked for
     * @throws SoldOut if there is less than that
     */
    public List<Money> takeReserved(String document, List<Goods> goods, Movement movement) {
        if (goods.isEmpty()) {
            return List.of();
        }
        List<Goods> promised = reservations.use(document, goods);
        // All pools in one order first: who ships from another store than it promised from would wait in a circle.
        levels.lock(places(Stream.concat(promised.stream(), goods.stream()).toList()));
        levels.release(promised);
        return take(goods, movement);
    }

    /**
     * Takes goods that nobody was promised.
     *
     * @return what each of them costs, in the order asked for
     * @throws SoldOut if there is less than that
     */
    public List<Money> take(List<Goods> goods, Movement movement) {
        PoolChanges changes = new PoolChanges(levels.lock(places(goods)), movement);
        List<Money> costs = new ArrayList<>();
        for (Goods wanted : goods) {
            BigDecimal free = changes.free(wanted.place());
            if (free.compareTo(wanted.quantity()) < 0) {
                throw new SoldOut(wanted, free);
            }
            costs.add(changes.take(wanted));
        }
        write(changes);
        return costs;
    }

    /** Adds goods at their own cost. */
    public void add(List<Valued> goods, Movement movement) {
        if (goods.isEmpty()) {
            return;
        }
        List<Place> places = places(goods.stream().map(Valued::goods).toList());
        levels.insertMissing(places);
        PoolChanges changes = new PoolChanges(levels.lock(places), movement);
        goods.forEach(changes::add);
        write(changes);
    }

    private void write(PoolChanges changes) {
        levels.update(changes.pools());
        movements.insert(changes.lines(), changes.movement());
    }

    private SoldOut soldOut(List<Goods> goods, List<Place> refused) {
        Goods first = goods.stream()
                .filter(wanted -> refused.contains(wanted.place()))
                .min(Comparator.comparingInt(Goods::lineNo))
                .orElseThrow();
        Map<Place, Pool> pools = levels.lock(List.of(first.place()));
        Pool pool = pools.get(first.place());
        return new SoldOut(first, pool == null ? BigDecimal.ZERO : pool.onHand().subtract(pool.reserved()));
    }

    private static List<Place> places(Collection<Goods> goods) {
        return goods.stream().sorted(Goods.BY_POOL).map(Goods::place).distinct().toList();
    }
}
