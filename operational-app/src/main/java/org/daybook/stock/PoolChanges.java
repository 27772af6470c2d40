package org.daybook.stock;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.money.Money;
import org.daybook.stock.Goods.Place;
import org.daybook.stock.Movement.Valued;

/** What one business event does to the pools that it has locked, line by line. */
final class PoolChanges {
    private final Map<Place, Pool> pools;
    private final Movement movement;
    private final List<Line> lines = new ArrayList<>();

    PoolChanges(Map<Place, Pool> locked, Movement movement) {
        this.pools = new LinkedHashMap<>(locked);
        this.movement = movement;
    }

    /** One movement, with what it left. */
    record Line(Goods goods, BigDecimal quantity, Money value, Pool after) {}

    /** What is neither gone nor promised to somebody else. */
    BigDecimal free(Place place) {
        Pool pool = pools.get(place);
        return pool == null ? BigDecimal.ZERO : pool.onHand().subtract(pool.reserved());
    }

    Money take(Goods goods) {
        Pool pool = pool(goods);
        Money cost = pool.costOf(goods.quantity());
        note(goods, goods.quantity().negate(), cost.negate(), pool.without(goods.quantity()));
        return cost;
    }

    void add(Valued valued) {
        Goods goods = valued.goods();
        note(goods, goods.quantity(), valued.cost(), pool(goods).with(goods.quantity(), valued.cost()));
    }

    Map<Place, Pool> pools() {
        return pools;
    }

    List<Line> lines() {
        return lines;
    }

    Movement movement() {
        return movement;
    }

    private Pool pool(Goods goods) {
        Pool pool = pools.get(goods.place());
        if (pool == null) {
            throw new IllegalStateException("pool not locked: " + goods);
        }
        return pool;
    }

    private void note(Goods goods, BigDecimal quantity, Money value, Pool after) {
        pools.put(goods.place(), after);
        lines.add(new Line(goods, quantity, value, after));
    }
}
