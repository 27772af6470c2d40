package org.daybook.orders;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.catalog.Product;
import org.daybook.orders.pricing.Content.Rounding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that an order names by codes, found in one question. */
@Repository
class OrderNameTable {
    private static final String FIND = """
            select shop.currency, shop.zone, shop.rounding,
                (select location_id from stock.location where code = :store) as store_id,
                (select channel_id from settings.channel where code = :channel) as channel_id,
                (select customer_id from customers.customer where customer_no = :customer) as customer_id,
                p.ids, p.skus, p.kinds, p.rates, c.campaigns, c.codes
            from settings.shop
            cross join (
                select array_agg(product_id) as ids, array_agg(sku) as skus, array_agg(kind) as kinds,
                    array_agg(tax_rate) as rates
                from catalog.product where sku = any(:skus)) as p
            cross join (
                select array_agg(campaign_id) as campaigns, array_agg(code) as codes
                from promotions.campaign where code = any(:codes)) as c
            """;

    private final JdbcClient jdbc;

    OrderNameTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of it; what nobody knows is empty or has no entry. */
    record Known(
            Currency currency,
            ZoneId zone,
            Rounding rounding,
            Optional<Long> storeId,
            Optional<Long> channelId,
            Optional<Long> customerId,
            Map<String, Product> products,
            Map<String, Long> campaigns) {}

    Known find(NewOrder order, Collection<String> skus, Collection<String> campaigns) {
        return jdbc.sql(FIND)
                .param("store", order.store())
                .param("channel", order.channel())
                .param("customer", order.customerNo().orElse(null))
                .param("skus", skus.toArray(String[]::new))
                .param("codes", campaigns.toArray(String[]::new))
                .query((row, number) -> known(row))
                .single();
    }

    Optional<Long> store(String code) {
        return jdbc.sql("select location_id from stock.location where code = :code")
                .param("code", code)
                .query(Long.class)
                .optional();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                Currency.getInstance(row.getString("currency")),
                ZoneId.of(row.getString("zone")),
                Rounding.valueOf(row.getString("rounding").toUpperCase(Locale.ROOT)),
                id(row, "store_id"),
                id(row, "channel_id"),
                id(row, "customer_id"),
                products(row),
                campaigns(row));
    }

    private static Optional<Long> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static Map<String, Product> products(ResultSet row) throws SQLException {
        Map<String, Product> products = new HashMap<>();
        Object[] ids = values(row.getArray("ids"));
        Object[] skus = values(row.getArray("skus"));
        Object[] kinds = values(row.getArray("kinds"));
        Object[] rates = values(row.getArray("rates"));
        for (int i = 0; i < ids.length; i++) {
            String sku = (String) skus[i];
            Product.Kind kind = Product.Kind.valueOf(((String) kinds[i]).toUpperCase(Locale.ROOT));
            products.put(sku, new Product((Long) ids[i], sku, kind, (BigDecimal) rates[i]));
        }
        return products;
    }

    private static Map<String, Long> campaigns(ResultSet row) throws SQLException {
        Map<String, Long> campaigns = new HashMap<>();
        Object[] ids = values(row.getArray("campaigns"));
        Object[] codes = values(row.getArray("codes"));
        for (int i = 0; i < ids.length; i++) {
            campaigns.put((String) codes[i], (Long) ids[i]);
        }
        return campaigns;
    }

    /** Nothing aggregated is null. */
    private static Object[] values(@Nullable Array array) throws SQLException {
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }
}
