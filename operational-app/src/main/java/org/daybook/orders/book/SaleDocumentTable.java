package org.daybook.orders.book;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daybook.money.Money;
import org.daybook.orders.lines.LinePart;
import org.daybook.orders.lines.LineShare.Component;
import org.daybook.settings.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shipments and returns of live orders, as the warehouse reads them; only ever added to. */
@Repository
public class SaleDocumentTable {
    private final JdbcClient jdbc;

    SaleDocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            LinePart part,
            String lineKind,
            BigDecimal quantity,
            Money gross,
            Money discount,
            Money tax,
            @Nullable Money cost) {}

    public void insertShipment(String documentNo, LiveOrder order, List<LinePart> parts, Moment moment) {
        insert(documentNo, "shipment", "sale", order, rows(parts, 1), moment);
    }

    /** Signs as captured: a credit has negative quantity and amount. */
    public void insertReturn(String documentNo, LiveOrder order, List<LinePart> parts, Moment moment) {
        insert(documentNo, "return", "return", order, rows(parts, -1), moment);
    }

    private void insert(
            String documentNo, String documentKind, String saleKind, LiveOrder order, List<Row> rows, Moment moment) {
        long documentId = jdbc.sql("""
                insert into orders.sales_document (document_no, document_kind, order_id, store_id, channel_id, customer_id,
                    business_day, event_at, currency)
                values (:no, :kind, :order, :store, :channel, :customer, :day, :at, :currency)
                returning document_id
                """)
                .param("no", documentNo)
                .param("kind", documentKind)
                .param("order", order.orderId())
                .param("store", order.storeId())
                .param("channel", order.channelId())
                .param("customer", order.customerId())
                .param("day", moment.day())
                .param("at", moment.at().atOffset(ZoneOffset.UTC))
                .param("currency", order.currency().getCurrencyCode())
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into orders.sale_line (document_id, line_no, sale_kind, line_kind, product_id, campaign_id, quantity,
                    unit_price, gross_amount, discount_amount, tax_amount, unit_cost, cost_amount)
                select :document, w.line_no, :saleKind, w.line_kind, l.product_id, l.campaign_id, w.quantity,
                    case when w.quantity <> 0 then round(w.gross / w.quantity, 4) else 0 end, w.gross, w.discount, w.tax,
                    case when w.quantity <> 0 then round(w.cost / w.quantity, 6) end, w.cost
                from unnest(:lines::int[], :lineKinds::text[], :quantities::numeric[], :gross::numeric[],
                    :discounts::numeric[], :taxes::numeric[], :costs::numeric[])
                    as w (line_no, line_kind, quantity, gross, discount, tax, cost)
                join orders.order_line as l on l.order_id = :order and l.line_no = w.line_no
                """)
                .param("document", documentId)
                .param("saleKind", saleKind)
                .param("order", order.orderId())
                .param(
                        "lines",
                        rows.stream().map(row -> row.part().line().lineNo()).toArray(Integer[]::new))
                .param("lineKinds", rows.stream().map(Row::lineKind).toArray(String[]::new))
                .param("quantities", rows.stream().map(Row::quantity).toArray(BigDecimal[]::new))
                .param("gross", amounts(rows, Row::gross))
                .param("discounts", amounts(rows, Row::discount))
                .param("taxes", amounts(rows, Row::tax))
                .param("costs", amounts(rows, Row::cost))
                .update();
    }

    /** Goods, and freight as a row of its own. */
    private static List<Row> rows(List<LinePart> parts, int sign) {
        List<Row> rows = new ArrayList<>();
        BigDecimal factor = BigDecimal.valueOf(sign);
        for (LinePart part : parts) {
            Money cost = part.cost();
            rows.add(new Row(
                    part,
                    "product",
                    part.quantity().multiply(factor),
                    part.netListed().times(factor),
                    part.netListed().minus(part.netGoods()),
                    part.of(Component.GOODS_TAX).times(factor),
                    cost == null ? null : cost.times(factor)));
            if (!part.netFreight().isZero()) {
                Money nothing = Money.zero(part.netFreight().currency());
                Money tax = part.of(Component.FREIGHT_TAX);
                rows.add(new Row(
                        part,
                        "freight",
                        BigDecimal.ZERO,
                        part.netFreight().times(factor),
                        nothing,
                        tax.times(factor),
                        null));
            }
        }
        return rows;
    }

    private static BigDecimal[] amounts(List<Row> rows, Function<Row, @Nullable Money> money) {
        return rows.stream()
                .map(money)
                .map(amount -> amount == null ? null : amount.amount())
                .toArray(BigDecimal[]::new);
    }
}
