package org.daybook.orders.book;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.money.Money;
import org.daybook.orders.lines.LinePart;
import org.daybook.orders.lines.LineShare;
import org.daybook.orders.lines.LineShare.Component;
import org.daybook.orders.pricing.Discount;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the components of each line come to, and what was drawn from them. */
@Repository
class LineShareTable {
    private static final String UPDATE = """
            update orders.line_share as s
            set shipped_amount = w.shipped, returned_amount = w.returned, returned_quantity = w.returned_quantity
            from unnest(:lines::int[], :components::text[], :numbers::int[], :shipped::numeric[],
                :returned::numeric[], :quantities::numeric[])
                as w (line_no, component, discount_no, shipped, returned, returned_quantity)
            where s.order_id = :order and s.line_no = w.line_no and s.component = w.component
                and s.discount_no = w.discount_no
            """;

    private final JdbcClient jdbc;

    LineShareTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(int lineNo, LineShare share) {}

    /** By the number of the line. */
    Map<Integer, List<LineShare>> find(LiveOrder order) {
        return jdbc
                .sql("""
                select line_no, component, discount_no, discount_kind, coalesce(campaign_id, 0) as campaign_id, amount,
                    shipped_amount, returned_amount, returned_quantity
                from orders.line_share
                where order_id = :order
                order by line_no, component, discount_no
                """)
                .param("order", order.orderId())
                .query((row, number) -> new Row(row.getInt("line_no"), share(row, order)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::lineNo, Collectors.mapping(Row::share, Collectors.toList())));
    }

    void update(LiveOrder order, List<LinePart> parts) {
        List<Row> rows = parts.stream()
                .flatMap(part ->
                        part.drawn().stream().map(drawn -> new Row(part.line().lineNo(), drawn.after())))
                .toList();
        jdbc.sql(UPDATE)
                .param("order", order.orderId())
                .param("lines", rows.stream().map(Row::lineNo).toArray(Integer[]::new))
                .param("components", texts(rows, row -> lower(row.share().component())))
                .param(
                        "numbers",
                        rows.stream().map(row -> row.share().discountNo()).toArray(Integer[]::new))
                .param(
                        "shipped",
                        rows.stream().map(row -> row.share().shipped().amount()).toArray(BigDecimal[]::new))
                .param(
                        "returned",
                        rows.stream()
                                .map(row -> row.share().returned().amount())
                                .toArray(BigDecimal[]::new))
                .param(
                        "quantities",
                        rows.stream().map(row -> row.share().returnedQuantity()).toArray(BigDecimal[]::new))
                .update();
    }

    private static LineShare share(ResultSet row, LiveOrder order) throws SQLException {
        String kind = row.getString("discount_kind");
        return new LineShare(
                Component.valueOf(row.getString("component").toUpperCase(Locale.ROOT)),
                row.getInt("discount_no"),
                kind == null ? null : Discount.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                row.getLong("campaign_id"),
                new Money(row.getBigDecimal("amount"), order.currency()),
                new Money(row.getBigDecimal("shipped_amount"), order.currency()),
                new Money(row.getBigDecimal("returned_amount"), order.currency()),
                row.getBigDecimal("returned_quantity"));
    }

    private static @Nullable String lower(@Nullable Enum<?> name) {
        return name == null ? null : name.name().toLowerCase(Locale.ROOT);
    }

    private static String[] texts(List<Row> rows, Function<Row, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
