package org.daybook.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.money.Money;
import org.daybook.stock.Goods.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pools. Whoever changes several locks them in the order of product and location. */
@Repository
class LevelTable {
    private static final String RELEASE = """
            update stock.level as l
            set reserved = l.reserved - w.quantity
            from (select product_id, location_id, sum(quantity) as quantity
                from unnest(:products::bigint[], :locations::bigint[], :quantities::numeric[])
                    as w (product_id, location_id, quantity)
                group by product_id, location_id) as w
            where l.product_id = w.product_id and l.location_id = w.location_id
            """;

    private static final String UPDATE = """
            update stock.level as l
            set on_hand = w.on_hand, value_amount = w.value_amount, last_unit_cost = w.last_unit_cost
            from unnest(:products::bigint[], :locations::bigint[], :quantities::numeric[], :values::numeric[],
                :costs::numeric[]) as w (product_id, location_id, on_hand, value_amount, last_unit_cost)
            where l.product_id = w.product_id and l.location_id = w.location_id
            """;

    private static final String LOCK = """
            select l.*, shop.currency
            from stock.level as l
            join unnest(:products::bigint[], :locations::bigint[]) as w (product_id, location_id)
                using (product_id, location_id)
            cross join settings.shop
            order by l.product_id, l.location_id
            for update of l
            """;

    private static final String RESERVE = """
            with wanted as (
                select product_id, location_id, sum(quantity) as quantity
                from unnest(:products::bigint[], :locations::bigint[], :quantities::numeric[])
                    as w (product_id, location_id, quantity)
                group by product_id, location_id
            ), locked as (
                select l.product_id, l.location_id
                from stock.level as l
                join wanted using (product_id, location_id)
                order by l.product_id, l.location_id
                for update of l
            ), promised as (
                update stock.level as l
                set reserved = l.reserved + w.quantity
                from wanted as w
                join locked using (product_id, location_id)
                where l.product_id = w.product_id and l.location_id = w.location_id
                    and l.on_hand - l.reserved >= w.quantity
                returning l.product_id, l.location_id
            ), noted as (
                insert into stock.reservation (document, line_no, product_id, location_id, quantity, expires_at)
                select :document, w.line_no, w.product_id, w.location_id, w.quantity, :expiresAt::timestamptz
                from unnest(:lines::int[], :products::bigint[], :locations::bigint[], :quantities::numeric[])
                    as w (line_no, product_id, location_id, quantity)
                join promised using (product_id, location_id)
            )
            select product_id, location_id from wanted
            except
            select product_id, location_id from promised
            """;

    private final JdbcClient jdbc;

    LevelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Locked(Place place, Pool pool) {}

    /** Promises all of it or tells where there is not enough: then the caller must not commit. */
    List<Place> reserve(String document, List<Goods> goods, Optional<Instant> expiresAt) {
        return jdbc.sql(RESERVE)
                .param("document", document)
                .param(
                        "expiresAt",
                        expiresAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("lines", goods.stream().map(Goods::lineNo).toArray(Integer[]::new))
                .param("products", goods.stream().map(Goods::productId).toArray(Long[]::new))
                .param("locations", goods.stream().map(Goods::locationId).toArray(Long[]::new))
                .param("quantities", goods.stream().map(Goods::quantity).toArray(BigDecimal[]::new))
                .query(Place.class)
                .list();
    }

    void release(List<Goods> goods) {
        if (goods.isEmpty()) {
            return;
        }
        lock(goods.stream().sorted(Goods.BY_POOL).map(Goods::place).distinct().toList());
        jdbc.sql(RELEASE)
                .param("products", goods.stream().map(Goods::productId).toArray(Long[]::new))
                .param("locations", goods.stream().map(Goods::locationId).toArray(Long[]::new))
                .param("quantities", goods.stream().map(Goods::quantity).toArray(BigDecimal[]::new))
                .update();
    }

    void insertMissing(List<Place> places) {
        jdbc.sql("""
                insert into stock.level (product_id, location_id)
                select product_id, location_id
                from unnest(:products::bigint[], :locations::bigint[]) as w (product_id, location_id)
                order by product_id, location_id
                on conflict do nothing
                """)
                .param("products", places.stream().map(Place::productId).toArray(Long[]::new))
                .param("locations", places.stream().map(Place::locationId).toArray(Long[]::new))
                .update();
    }

    Map<Place, Pool> lock(Collection<Place> places) {
        Map<Place, Pool> pools = new LinkedHashMap<>();
        jdbc.sql(LOCK)
                .param("products", places.stream().map(Place::productId).toArray(Long[]::new))
                .param("locations", places.stream().map(Place::locationId).toArray(Long[]::new))
                .query((row, number) -> locked(row))
                .list()
                .forEach(locked -> pools.put(locked.place(), locked.pool()));
        return pools;
    }

    void update(Map<Place, Pool> pools) {
        List<Place> places = List.copyOf(pools.keySet());
        List<Pool> states = places.stream().map(pools::get).toList();
        jdbc.sql(UPDATE)
                .param("products", places.stream().map(Place::productId).toArray(Long[]::new))
                .param("locations", places.stream().map(Place::locationId).toArray(Long[]::new))
                .param("quantities", states.stream().map(Pool::onHand).toArray(BigDecimal[]::new))
                .param(
                        "values",
                        states.stream().map(pool -> pool.value().amount()).toArray(BigDecimal[]::new))
                .param("costs", states.stream().map(Pool::lastUnitCost).toArray(BigDecimal[]::new))
                .update();
    }

    private static Locked locked(ResultSet row) throws SQLException {
        return new Locked(
                new Place(row.getLong("product_id"), row.getLong("location_id")),
                new Pool(
                        row.getBigDecimal("on_hand"),
                        row.getBigDecimal("reserved"),
                        new Money(row.getBigDecimal("value_amount"), Currency.getInstance(row.getString("currency"))),
                        row.getBigDecimal("last_unit_cost")));
    }
}
