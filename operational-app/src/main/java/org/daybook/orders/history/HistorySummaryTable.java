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
            ), heads as (
                insert into orders.sales_document (document_no, document_kind, import_id, store_id, channel_id,
                    customer_id, business_day, event_at, currency)
                select distinct :no, 'import', :import, s.store_id, s.channel_id, 0, :day::date, :at::timestamptz,
                    shop.currency
                from sums as s
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

    private static final String SKU = "history";

    private final JdbcClient jdbc;

    HistorySummaryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long importId, String documentNo, List<Sum> sums, Moment moment) {
        makeProduct();
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
