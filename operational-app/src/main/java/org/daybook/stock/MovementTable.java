package org.daybook.stock;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.daybook.stock.PoolChanges.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every change of a pool; only ever added to. */
@Repository
class MovementTable {
    private static final String INSERT = """
            insert into stock.movement (product_id, location_id, kind, reason, document, line_no, quantity,
                value_amount, on_hand_after, value_after, order_no, actor_id, business_day, event_at)
            select product_id, location_id, :kind, :reason, :document, line_no, quantity, value_amount,
                on_hand_after, value_after, :order, :actor, :day, :at
            from unnest(:products::bigint[], :locations::bigint[], :lines::int[], :quantities::numeric[],
                :values::numeric[], :onHand::numeric[], :valueAfter::numeric[]) with ordinality
                as w (product_id, location_id, line_no, quantity, value_amount, on_hand_after, value_after, place)
            order by place
            """;

    private final JdbcClient jdbc;

    MovementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<Line> lines, Movement movement) {
        jdbc.sql(INSERT)
                .param("kind", movement.kind().name().toLowerCase(Locale.ROOT))
                .param("reason", movement.reason())
                .param("document", movement.document())
                .param("order", movement.orderNo())
                .param("actor", movement.moment().actorId())
                .param("day", movement.moment().day())
                .param("at", movement.moment().at().atOffset(ZoneOffset.UTC))
                .param(
                        "products",
                        lines.stream().map(line -> line.goods().productId()).toArray(Long[]::new))
                .param(
                        "locations",
                        lines.stream().map(line -> line.goods().locationId()).toArray(Long[]::new))
                .param(
                        "lines",
                        lines.stream().map(line -> line.goods().lineNo()).toArray(Integer[]::new))
                .param("quantities", numbers(lines, Line::quantity))
                .param("values", numbers(lines, line -> line.value().amount()))
                .param("onHand", numbers(lines, line -> line.after().onHand()))
                .param("valueAfter", numbers(lines, line -> line.after().value().amount()))
                .update();
    }

    private static BigDecimal[] numbers(List<Line> lines, Function<Line, BigDecimal> number) {
        return lines.stream().map(number).toArray(BigDecimal[]::new);
    }
}
