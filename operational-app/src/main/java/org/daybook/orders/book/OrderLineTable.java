package org.daybook.orders.book;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.daybook.money.Money;
import org.daybook.orders.lines.LinePart;
import org.daybook.orders.lines.LineShare;
import org.daybook.orders.lines.OrderLine;
import org.daybook.orders.lines.OrderLine.Quantities;
import org.daybook.orders.pricing.PricedLine;
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

    private static final String INSERT = """
            insert into orders.order_line (order_id, line_no, product_id, campaign_id, quantity, unit_price,
                gross_amount, discount_amount, demand_amount, tax_amount, tax_rate)
            select :order, line_no, product_id, nullif(campaign_id, 0), quantity, round(gross / quantity, 4), gross,
                discount, gross - discount, tax, tax_rate
            from unnest(:lines::int[], :products::bigint[], :campaigns::bigint[], :quantities::numeric[],
                :gross::numeric[], :discounts::numeric[], :taxes::numeric[], :rates::numeric[])
                as w (line_no, product_id, campaign_id, quantity, gross, discount, tax, tax_rate)
            """;

    private final JdbcClient jdbc;
    private final LineShareTable shares;

    OrderLineTable(JdbcClient jdbc, LineShareTable shares) {
        this.jdbc = jdbc;
        this.shares = shares;
    }

    public void insert(long orderId, List<PricedLine> lines) {
        jdbc.sql(INSERT)
                .param("order", orderId)
                .param("lines", lines.stream().map(line -> line.line().lineNo()).toArray(Integer[]::new))
                .param(
                        "products",
                        lines.stream().map(line -> line.line().productId()).toArray(Long[]::new))
                .param("campaigns", lines.stream().map(OrderLineTable::campaign).toArray(Long[]::new))
                .param("quantities", numbers(lines, line -> line.line().quantity()))
                .param("gross", numbers(lines, line -> line.netListed().amount()))
                .param("discounts", numbers(lines, line -> line.netDiscount().amount()))
                .param(
                        "taxes",
                        numbers(
                                lines,
                                line -> line.goodsTax().plus(line.freightTax()).amount()))
                .param("rates", numbers(lines, line -> line.line().taxRate()))
                .update();
        shares.insert(orderId, lines);
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

    /** A line tells one campaign: that of its largest discount. */
    private static Long campaign(PricedLine line) {
        return line.discounts().stream()
                .max((one, other) -> one.net().compareTo(other.net()))
                .map(PricedLine.Applied::campaignId)
                .orElse(0L);
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

    private static BigDecimal[] numbers(List<PricedLine> lines, Function<PricedLine, BigDecimal> number) {
        return lines.stream().map(number).toArray(BigDecimal[]::new);
    }
}
