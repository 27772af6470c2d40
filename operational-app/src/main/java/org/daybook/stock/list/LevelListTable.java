package org.daybook.stock.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.stock.list.LevelFilter.Watch;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rows of the list of levels. */
@Repository
class LevelListTable {
    private static final String FROM = """
            from stock.level as l
            join catalog.product as p using (product_id)
            join stock.location as c using (location_id)
            where true
            """;

    private static final String ROWS = """
            select l.product_id, p.sku,
                coalesce(case :language when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw
                    else p.name_en end, p.name) as product,
                l.location_id, c.code,
                coalesce(case :language when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw
                    else c.name_en end, c.name) as location,
                l.on_hand, l.reserved, l.on_hand - l.reserved as available, l.reorder_point,
                case when l.on_hand > 0 then round(l.value_amount / l.on_hand, 6) else l.last_unit_cost end
                    as average_cost,
                l.value_amount
            """;

    private static final String SUM = """
            select count(*) as levels, coalesce(sum(l.on_hand), 0) as on_hand, coalesce(sum(l.reserved), 0) as reserved,
                coalesce(sum(l.on_hand - l.reserved), 0) as available, coalesce(sum(l.value_amount), 0) as value_amount
            """;

    private static final String AFTER = """
             and (p.sku, l.location_id) > (:sku, :after)
            order by p.sku, l.location_id limit :limit
            """;

    private static final Map<String, String> ORDERS = Map.of(
            "sku", "p.sku %1$s, l.location_id %1$s",
            "name", "product %1$s, l.product_id %1$s, l.location_id %1$s",
            "available", "available %1$s, l.product_id %1$s, l.location_id %1$s",
            "on_hand", "l.on_hand %1$s, l.product_id %1$s, l.location_id %1$s");

    private static final Map<Watch, String> WATCHED = Map.of(
            Watch.LOW, " and l.on_hand - l.reserved < l.reorder_point", Watch.OUT, " and l.on_hand - l.reserved <= 0");

    private final JdbcClient jdbc;

    LevelListTable(@Qualifier("lists") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LevelRow> find(LevelFilter filter, String order, int limit, int offset, String language) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        return jdbc.sql(ROWS + FROM + where + " order by " + order + " limit :limit offset :offset")
                .params(parameters)
                .param("language", language)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    /** By SKU and location, those that follow one. */
    List<LevelRow> after(LevelFilter filter, String sku, long location, int limit, String language) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        return jdbc.sql(ROWS + FROM + where + AFTER)
                .params(parameters)
                .param("sku", sku)
                .param("after", location)
                .param("limit", limit)
                .param("language", language)
                .query((row, number) -> row(row))
                .list();
    }

    List<LevelRow> ofProduct(long productId, LevelFilter filter, String language) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        return jdbc.sql(ROWS + FROM + where + " and l.product_id = :product order by c.code")
                .params(parameters)
                .param("product", productId)
                .param("language", language)
                .query((row, number) -> row(row))
                .list();
    }

    StockList.Sum sum(LevelFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        return jdbc.sql(SUM + FROM + where)
                .params(parameters)
                .query((row, number) -> new StockList.Sum(
                        row.getLong("levels"),
                        row.getBigDecimal("on_hand"),
                        row.getBigDecimal("reserved"),
                        row.getBigDecimal("available"),
                        row.getBigDecimal("value_amount")))
                .single();
    }

    /** Ends with the key, so that pages never overlap. */
    static String order(String sort) {
        boolean isDescending = sort.startsWith("-");
        String order = ORDERS.get(isDescending ? sort.substring(1) : sort);
        if (order == null) {
            throw new IllegalArgumentException("no order of levels: " + sort);
        }
        return order.formatted(isDescending ? "desc" : "asc");
    }

    private static String where(LevelFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder();
        if (!filter.stores().isEmpty()) {
            where.append(" and l.location_id in (:stores)");
            parameters.put("stores", filter.stores());
        }
        filter.location().ifPresent(location -> {
            where.append(" and l.location_id = :location");
            parameters.put("location", location);
        });
        filter.watch().ifPresent(watch -> where.append(WATCHED.get(watch)));
        if (!filter.search().isEmpty()) {
            where.append(" and strpos(p.search_text, lower(:search)) > 0");
            parameters.put("search", filter.search());
        }
        return where.toString();
    }

    private static LevelRow row(ResultSet row) throws SQLException {
        return new LevelRow(
                row.getLong("product_id"),
                row.getString("sku"),
                row.getString("product"),
                row.getLong("location_id"),
                row.getString("code"),
                row.getString("location"),
                row.getBigDecimal("on_hand"),
                row.getBigDecimal("reserved"),
                row.getBigDecimal("available"),
                row.getBigDecimal("reorder_point"),
                row.getBigDecimal("average_cost"),
                row.getBigDecimal("value_amount"));
    }
}
