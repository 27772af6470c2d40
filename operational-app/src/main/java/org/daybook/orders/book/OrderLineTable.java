package org.daybook.orders.book;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.daybook.money.Money;
import org.daybook.orders.lines.LinePart;
import org.daybook.orders.lines.LineShare;
import org.daybook.orders.lines.OrderLine;
import org.daybook.orders.lines.OrderLine.Quantities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines of live orders; what their components come to stands in {@link LineShareTable}. */
@Repository
public class OrderLineTable {
    private static final String SHIP = """
            update orders.order_line as l
            set shipped_quantity = l.shipped_quantity + w.quantity, shipped_amount = l.shipped_amount + w.amount,
                shipped_cost = case when w.cost is null then l.shipped_cost
                    else coalesce(l.shipped_cost, 0) + w.cost end,
                cost_amount = case when w.cost is null then l.cost_amount
                    else coalesce(l.cost_amount, 0) + w.cost end
            from unnest(:lines::int[], :quantities::numeric[], :amounts::numeric[], :costs::numeric[])
                as w (line_no, quantity, amount, cost)
            where l.order_id = :order and l.line_no = w.line_no
            """;

    private static final String GIVE_BACK = """
            update orders.order_line as l
            set returned_quantity = l.returned_quantity + w.quantity,
                returned_amount = l.returned_amount + w.amount, returned_cost = l.returned_cost + coalesce(w.cost, 0)
            from unnest(:lines::int[], :quantities::numeric[], :amounts::numeric[], :costs::numeric[])
                as w (line_no, quantity, amount, cost)
            where l.order_id = :order and l.line_no = w.line_no
            """;

    private final JdbcClient jdbc;
    private final LineShareTable shares;

    OrderLineTable(JdbcClient jdbc, LineShareTable shares) {
        this.jdbc = jdbc;
        this.shares = shares;
    }

    /** The order is locked by now. */
    public List<OrderLine> find(LiveOrder order) {
        var byLine = shares.find(order);
        return jdbc.sql("""
                select l.line_no, l.product_id, p.kind = 'goods' as is_goods, l.tax_rate, l.quantity,
                    l.cancelled_quantity, l.shipped_quantity, l.returned_quantity, l.shipped_cost, l.returned_cost
                from orders.order_line as l
                join catalog.product as p using (product_id)
                where l.order_id = :order
                order by l.line_no
                """)
                .param("order", order.orderId())
                .query((row, number) -> line(row, order, byLine.getOrDefault(row.getInt("line_no"), List.of())))
                .list();
    }

    public void ship(LiveOrder order, List<LinePart> parts) {
        jdbc.sql(SHIP)
                .param("order", order.orderId())
                .param("lines", parts.stream().map(part -> part.line().lineNo()).toArray(Integer[]::new))
                .param("quantities", parts.stream().map(LinePart::quantity).toArray(BigDecimal[]::new))
                .param("amounts", amounts(parts))
                .param("costs", costs(parts))
                .update();
        shares.update(order, parts);
    }

    public void giveBack(LiveOrder order, List<LinePart> parts) {
        jdbc.sql(GIVE_BACK)
                .param("order", order.orderId())
                .param("lines", parts.stream().map(part -> part.line().lineNo()).toArray(Integer[]::new))
                .param("quantities", parts.stream().map(LinePart::quantity).toArray(BigDecimal[]::new))
                .param("amounts", amounts(parts))
                .param("costs", costs(parts))
                .update();
        shares.update(order, parts);
    }

    /** All that is not shipped. */
    public void cancelRest(LiveOrder order) {
        jdbc.sql("""
                update orders.order_line
                set cancelled_quantity = quantity - shipped_quantity,
                    cancelled_amount = demand_amount - shipped_amount
                where order_id = :order and quantity > shipped_quantity + cancelled_quantity
                """).param("order", order.orderId()).update();
    }

    private static OrderLine line(ResultSet row, LiveOrder order, List<LineShare> shares) throws SQLException {
        BigDecimal cost = row.getBigDecimal("shipped_cost");
        return new OrderLine(
                row.getInt("line_no"),
                row.getLong("product_id"),
                row.getBoolean("is_goods"),
                row.getBigDecimal("tax_rate"),
                new Quantities(
                        row.getBigDecimal("quantity"),
                        row.getBigDecimal("cancelled_quantity"),
                        row.getBigDecimal("shipped_quantity"),
                        row.getBigDecimal("returned_quantity")),
                cost == null ? null : new Money(cost, order.currency()),
                new Money(row.getBigDecimal("returned_cost"), order.currency()),
                shares);
    }

    private static BigDecimal[] amounts(List<LinePart> parts) {
        return parts.stream().map(part -> part.netGoods().amount()).toArray(BigDecimal[]::new);
    }

    private static BigDecimal[] costs(List<LinePart> parts) {
        return parts.stream()
                .map(part -> part.cost() == null ? null : part.cost().amount())
                .toArray(BigDecimal[]::new);
    }
}
