package org.daybook.orders.history;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.daybook.money.Money;
import org.daybook.orders.history.HistorySummary.Sum;
import org.daybook.settings.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents of an imported past that hold sums: one for each store and channel, without quantities. */
@Repository
class HistorySummaryTable {
    private static final String INSERT = """
            with sums as (
                select * from unnest(:kinds::text[], :stores::bigint[], :channels::bigint[], :campaigns::bigint[],
                    :gross::numeric[], :discounts::numeric[], :costs::numeric[]) with ordinality
                    as w (kind, store_id, channel_id, campaign_id, gross, discount, cost, place)
            ), sold as (
                select store_id, channel_id, sum(gross - discount) as amount
                from sums where kind = 'sale' group by store_id, channel_id
            ), made as (
                insert into orders.sales_order (order_no, store_id, channel_id, customer_id, business_day, event_at,
                    local_hour, currency, payment_state, fulfilment_state, first_ship_day, complete_day, units,
                    committed_amount, total_amount)
                select :no, s.store_id, s.channel_id, 0, :day::date, :at::timestamptz,
                    extract(hour from :at::timestamptz at time zone shop.zone), shop.currency, 'paid', 'completed',
                    :day::date, :day::date, 0, s.amount, s.amount
                from sold as s
                cross join settings.shop
                returning order_id, store_id, channel_id
            ), heads as (
                insert into orders.sales_document (document_no, document_kind, import_id, order_id, store_id, channel_id,
                    customer_id, business_day, event_at, currency)
                select distinct :no, 'import', :import, m.order_id, s.store_id, s.channel_id, 0, :day::date,
                    :at::timestamptz, shop.currency
                from sums as s
                left join made as m using (store_id, channel_id)
                cross join settings.shop
                returning document_id, store_id, channel_id
            ), numbered as (
                select h.document_id, s.*,
                    row_number() over (partition by h.document_id order by s.place) as line_no
                from sums as s
                join heads as h using (store_id, channel_id)
            )
            insert into orders.sale_line (document_id, line_no, sale_kind, product_id, campaign_id, quantity,
                unit_price, gross_amount, discount_amount, cost_amount)
            select n.document_id, n.line_no, n.kind, p.product_id, nullif(n.campaign_id, 0), 0, 0, n.gross, n.discount,
                n.cost
            from numbered as n
            join catalog.product as p on p.sku = :sku
            """;

    private static final String INSERT_LINES_OF_ORDERS = """
            insert into orders.order_line (order_id, line_no, product_id, campaign_id, quantity, unit_price, gross_amount,
                discount_amount, demand_amount, shipped_amount, cost_amount)
            select d.order_id, l.line_no, l.product_id, l.campaign_id, 0, 0, l.gross_amount, l.discount_amount,
                l.gross_amount - l.discount_amount, l.gross_amount - l.discount_amount, l.cost_amount
            from orders.sale_line as l
            join orders.sales_document as d using (document_id)
            where d.import_id = :import and d.document_no = :no and l.sale_kind = 'sale'
            """;

    private static final String INSERT_EVENTS = """
            insert into orders.order_event
                (order_id, event_kind, cause, demand_quantity, demand_amount, business_day, event_at)
            select o.order_id, 'placed', 'import', o.units, o.committed_amount, o.business_day, o.event_at
            from orders.sales_document as d
            join orders.sales_order as o using (order_id)
            where d.import_id = :import and d.document_no = :no
            """;

    private static final String SKU = "history";

    private final JdbcClient jdbc;

    HistorySummaryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As any document of an imported past, one with a sale is an order: settled on its one day. */
    void insert(long importId, String documentNo, List<Sum> sums, Moment moment) {
        makeProduct();
        insertDocuments(importId, documentNo, sums, moment);
        for (String sql : List.of(INSERT_LINES_OF_ORDERS, INSERT_EVENTS)) {
            jdbc.sql(sql).param("import", importId).param("no", documentNo).update();
        }
    }

    private void insertDocuments(long importId, String documentNo, List<Sum> sums, Moment moment) {
        jdbc.sql(INSERT)
                .param("no", documentNo)
                .param("import", importId)
                .param("day", moment.day())
                .param("at", moment.at().atOffset(ZoneOffset.UTC))
                .param("sku", SKU)
                .param(
                        "kinds",
                        sums.stream()
                                .map(sum -> sum.kind().name().toLowerCase(Locale.ROOT))
                                .toArray(String[]::new))
                .param("stores", sums.stream().map(Sum::storeId).toArray(Long[]::new))
                .param("channels", sums.stream().map(Sum::channelId).toArray(Long[]::new))
                .param("campaigns", sums.stream().map(Sum::campaignId).toArray(Long[]::new))
                .param("gross", amounts(sums, Sum::gross))
                .param("discounts", amounts(sums, Sum::discount))
                .param("costs", amounts(sums, Sum::cost))
                .update();
    }

    /** Stands for all that was sold before, of which no product is known. */
    private void makeProduct() {
        jdbc.sql("""
                with made as (
                    insert into catalog.product (sku, name, name_en, name_zh_cn, name_zh_tw, kind)
                    select :sku,
                        case language when 'zh-CN' then '此前的销售' when 'zh-TW' then '此前的銷售' else 'Earlier sales' end,
                        'Earlier sales', '此前的销售', '此前的銷售', 'service'
                    from settings.shop
                    where not exists (select from catalog.product where sku = :sku)
                    returning product_id
                )
                insert into catalog.product_version (product_id) select product_id from made
                """).param("sku", SKU).update();
    }

    private static BigDecimal[] amounts(List<Sum> sums, Function<Sum, @Nullable Money> money) {
        return sums.stream()
                .map(money)
                .map(amount -> amount == null ? null : amount.amount())
                .toArray(BigDecimal[]::new);
    }
}
