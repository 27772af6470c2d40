package org.daybook.orders.book;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.daybook.money.Money;
import org.daybook.orders.Terms;
import org.daybook.orders.lines.LineShare;
import org.daybook.orders.lines.LineShare.Component;
import org.daybook.orders.pricing.Content;
import org.daybook.orders.pricing.PricedLine;
import org.daybook.orders.pricing.PricedOrder;
import org.daybook.settings.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes a new order whole: its head, lines, components and first event are one statement. */
@Repository
public class NewOrderTable {
    private static final String INSERT = """
            with head as (
                insert into orders.sales_order (order_no, store_id, channel_id, customer_id, business_day, event_at,
                    local_hour, currency, payment_state, fulfilment_state, prices, rounding, due_days, terms, units,
                    committed_amount, freight_amount, tax_amount, total_amount)
                values (:no, :store, :channel, :customer, :day, :at, :hour, :currency, 'unpaid', 'placed', :prices,
                    :rounding, :dueDays, :terms, :units, :goods, :freight, :tax, :total)
                returning order_id
            ), lines as (
                insert into orders.order_line (order_id, line_no, product_id, campaign_id, quantity, unit_price,
                    gross_amount, discount_amount, demand_amount, tax_amount, tax_rate)
                select head.order_id, w.line_no, w.product_id, nullif(w.campaign_id, 0), w.quantity,
                    round(w.gross / w.quantity, 4), w.gross, w.discount, w.gross - w.discount, w.tax, w.tax_rate
                from head
                cross join unnest(:lines::int[], :products::bigint[], :campaigns::bigint[], :quantities::numeric[],
                    :gross::numeric[], :discounts::numeric[], :taxes::numeric[], :rates::numeric[])
                    as w (line_no, product_id, campaign_id, quantity, gross, discount, tax, tax_rate)
            ), shares as (
                insert into orders.line_share
                    (order_id, line_no, component, discount_no, discount_kind, campaign_id, amount)
                select head.order_id, w.line_no, w.component, w.discount_no, w.discount_kind,
                    nullif(w.campaign_id, 0), w.amount
                from head
                cross join unnest(:shareLines::int[], :components::text[], :discountNos::int[], :discountKinds::text[],
                    :shareCampaigns::bigint[], :amounts::numeric[])
                    as w (line_no, component, discount_no, discount_kind, campaign_id, amount)
            ), placed as (
                insert into orders.order_event
                    (order_id, event_kind, actor_id, cause, demand_quantity, demand_amount, business_day, event_at)
                select order_id, 'placed', :actor, 'order', :units, :goods, :day, :at from head
            )
            select order_id from head
            """;

    private final JdbcClient jdbc;

    NewOrderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who sells to whom, and when.
     *
     * @param localHour 0–23, in the shop's zone
     */
    public record NewHead(String orderNo, long storeId, long channelId, long customerId, int localHour, Terms terms) {}

    private record Row(int lineNo, LineShare share) {}

    /** @return its id */
    public long insert(NewHead order, Content content, PricedOrder priced, Moment moment) {
        return lines(shares(head(order, content, priced, moment), priced), priced.lines())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec head(NewHead order, Content content, PricedOrder priced, Moment moment) {
        Money nothing = Money.zero(content.freight().currency());
        Money goods = priced.lines().stream().map(PricedLine::netGoods).reduce(nothing, Money::plus);
        Money tax = priced.lines().stream().map(PricedLine::tax).reduce(nothing, Money::plus);
        return jdbc.sql(INSERT)
                .param("no", order.orderNo())
                .param("store", order.storeId())
                .param("channel", order.channelId())
                .param("customer", order.customerId())
                .param("day", moment.day())
                .param("actor", moment.actorId())
                .param("at", moment.at().atOffset(ZoneOffset.UTC))
                .param("hour", order.localHour())
                .param("currency", nothing.currency().getCurrencyCode())
                .param("prices", lower(content.prices()))
                .param("rounding", lower(content.rounding()))
                .param("dueDays", order.terms().dueDays())
                .param("terms", order.terms().code())
                .param("units", content.units())
                .param("goods", goods.amount())
                .param("freight", priced.total().minus(goods).minus(tax).amount())
                .param("tax", tax.amount())
                .param("total", priced.total().amount());
    }

    private static JdbcClient.StatementSpec lines(JdbcClient.StatementSpec statement, List<PricedLine> lines) {
        return statement
                .param("lines", lines.stream().map(line -> line.line().lineNo()).toArray(Integer[]::new))
                .param("products", longs(lines, line -> line.line().productId()))
                .param("campaigns", longs(lines, NewOrderTable::campaign))
                .param("quantities", numbers(lines, line -> line.line().quantity()))
                .param("gross", numbers(lines, line -> line.netListed().amount()))
                .param("discounts", numbers(lines, line -> line.netDiscount().amount()))
                .param("taxes", numbers(lines, line -> line.tax().amount()))
                .param("rates", numbers(lines, line -> line.line().taxRate()));
    }

    private static JdbcClient.StatementSpec shares(JdbcClient.StatementSpec statement, PricedOrder priced) {
        List<Row> rows =
                priced.lines().stream().flatMap(line -> rows(line).stream()).toList();
        return statement
                .param("shareLines", rows.stream().map(Row::lineNo).toArray(Integer[]::new))
                .param("components", texts(rows, row -> lower(row.share().component())))
                .param(
                        "discountNos",
                        rows.stream().map(row -> row.share().discountNo()).toArray(Integer[]::new))
                .param("discountKinds", texts(rows, row -> lower(row.share().discountKind())))
                .param("shareCampaigns", longs(rows, row -> row.share().campaignId()))
                .param("amounts", numbers(rows, row -> row.share().amount().amount()));
    }

    private static List<Row> rows(PricedLine line) {
        List<LineShare> shares = new ArrayList<>(List.of(
                LineShare.of(Component.GOODS, line.goods()), LineShare.of(Component.GOODS_TAX, line.goodsTax())));
        if (!line.freight().isZero()) {
            shares.add(LineShare.of(Component.FREIGHT, line.freight()));
            shares.add(LineShare.of(Component.FREIGHT_TAX, line.freightTax()));
        }
        int number = 0;
        for (PricedLine.Applied discount : line.discounts()) {
            shares.add(LineShare.ofDiscount(++number, discount.kind(), discount.campaignId(), discount.net()));
        }
        return shares.stream()
                .map(share -> new Row(line.line().lineNo(), share))
                .toList();
    }

    /** A line tells one campaign: that of its largest discount. */
    private static Long campaign(PricedLine line) {
        return line.discounts().stream()
                .max((one, other) -> one.net().compareTo(other.net()))
                .map(PricedLine.Applied::campaignId)
                .orElse(0L);
    }

    private static @Nullable String lower(@Nullable Enum<?> name) {
        return name == null ? null : name.name().toLowerCase(Locale.ROOT);
    }

    private static <T> Long[] longs(List<T> things, Function<T, Long> number) {
        return things.stream().map(number).toArray(Long[]::new);
    }

    private static <T> BigDecimal[] numbers(List<T> things, Function<T, BigDecimal> number) {
        return things.stream().map(number).toArray(BigDecimal[]::new);
    }

    private static String[] texts(List<Row> rows, Function<Row, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
