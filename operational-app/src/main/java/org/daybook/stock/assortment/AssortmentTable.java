package org.daybook.stock.assortment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.settings.Choice;
import org.daybook.stock.assortment.ProductFilter.Lack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads products with what of them is free. */
@Repository
class AssortmentTable {
    private static final String ROWS = """
            select p.product_id, p.sku,
                coalesce(case :language when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw
                    else p.name_en end, p.name) as called,
                p.variant, p.kind, p.unit, p.tax_rate, v.brand, v.list_price,
                coalesce(case :language when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw
                    else c.name_en end, c.name) as category,
                case when p.kind = 'goods' then coalesce(s.available, 0) end as available
            """;

    private static final String FROM = """
            from catalog.product as p
            left join catalog.product_version as v
                on v.product_id = p.product_id and v.valid_to = timestamptz '9999-12-31 00:00:00+00'
            left join catalog.category as c on c.category_id = v.category_id
            """;

    private static final String FREE = """
            left join lateral (select sum(l.on_hand - l.reserved) as available from stock.level as l
                where l.product_id = p.product_id %s) as s on true
            """;

    private static final Map<String, String> ORDERS = Map.of(
            "sku", "p.sku %1$s",
            "name", "called %1$s, p.product_id %1$s",
            "price", "v.list_price %1$s nulls last, p.product_id %1$s",
            "available", "available %1$s nulls last, p.product_id %1$s");

    private final JdbcClient jdbc;

    AssortmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProductCard> list(ProductFilter filter, String order, int limit, int offset, String language) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters) + " order by " + order + " limit :limit offset :offset";
        return rows(filter, where, parameters)
                .param("language", language)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> card(row))
                .list();
    }

    /** By SKU, those that follow one; the first follow the empty SKU. */
    List<ProductCard> after(ProductFilter filter, String sku, int limit, String language) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters) + " and p.sku > :after order by p.sku limit :limit";
        return rows(filter, where, parameters)
                .param("after", sku)
                .param("language", language)
                .param("limit", limit)
                .query((row, number) -> card(row))
                .list();
    }

    private JdbcClient.StatementSpec rows(ProductFilter filter, String where, Map<String, Object> parameters) {
        if (!filter.stores().isEmpty()) {
            parameters.put("stores", filter.stores());
        }
        String free = FREE.formatted(filter.stores().isEmpty() ? "" : "and l.location_id in (:stores)");
        return jdbc.sql(ROWS + FROM + free + where).params(parameters);
    }

    long count(ProductFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        return jdbc.sql("select count(*) " + FROM + where)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    Optional<ProductCard> find(String sku, String language) {
        return jdbc.sql(ROWS + FROM + FREE.formatted("") + "where p.product_id <> 0 and p.sku = :sku")
                .param("sku", sku)
                .param("language", language)
                .query((row, number) -> card(row))
                .optional();
    }

    Optional<ProductCard> find(long productId, String language) {
        return jdbc.sql(ROWS + FROM + FREE.formatted("") + "where p.product_id <> 0 and p.product_id = :product")
                .param("product", productId)
                .param("language", language)
                .query((row, number) -> card(row))
                .optional();
    }

    List<Choice> categories(String language) {
        return jdbc.sql("""
                select category_id, path, coalesce(case :language when 'zh-CN' then name_zh_cn
                    when 'zh-TW' then name_zh_tw else name_en end, name) as called
                from catalog.category as c
                where exists (select from catalog.product_version as v where v.category_id = c.category_id
                    and v.valid_to = timestamptz '9999-12-31 00:00:00+00')
                order by called, category_id
                """)
                .param("language", language)
                .query((row, number) ->
                        new Choice(row.getLong("category_id"), row.getString("path"), row.getString("called")))
                .list();
    }

    /** Ends with the key, so that pages never overlap. */
    static String order(String sort) {
        boolean isDescending = sort.startsWith("-");
        String order = ORDERS.get(isDescending ? sort.substring(1) : sort);
        if (order == null) {
            throw new IllegalArgumentException("no order of products: " + sort);
        }
        return order.formatted(isDescending ? "desc" : "asc");
    }

    private static String where(ProductFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder("where p.product_id <> 0\n");
        filter.category().ifPresent(category -> {
            where.append(" and v.category_id = :category");
            parameters.put("category", category);
        });
        filter.kind().ifPresent(kind -> {
            where.append(" and p.kind = :kind");
            parameters.put("kind", kind);
        });
        where.append(filter.lack() == Lack.PRICE ? " and v.list_price is null\n" : "");
        if (!filter.search().isEmpty()) {
            where.append(" and strpos(p.search_text, lower(:search)) > 0");
            parameters.put("search", filter.search());
        }
        return where.toString();
    }

    private static ProductCard card(ResultSet row) throws SQLException {
        return new ProductCard(
                row.getLong("product_id"),
                row.getString("sku"),
                row.getString("called"),
                row.getString("variant"),
                row.getString("kind"),
                row.getString("category"),
                row.getString("brand"),
                row.getString("unit"),
                row.getBigDecimal("tax_rate"),
                row.getBigDecimal("list_price"),
                row.getBigDecimal("available"));
    }
}
