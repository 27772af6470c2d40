package org.daybook.stock.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.stock.Movement.Kind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads movements, newest first; the page's rows are found by index, and only then described. */
@Repository
class MovementListTable {
    private static final String DESCRIBED = """
            select m.movement_id, m.product_id, p.sku,
                coalesce(case :language when 'zh-CN' then p.name_zh_cn when 'zh-TW' then p.name_zh_tw
                    else p.name_en end, p.name) as product,
                c.code,
                coalesce(case :language when 'zh-CN' then c.name_zh_cn when 'zh-TW' then c.name_zh_tw
                    else c.name_en end, c.name) as location,
                m.kind, m.reason, m.document, m.order_no, m.quantity, m.on_hand_after, m.actor_id,
                u.display_name as actor, m.business_day, m.event_at,
                round(m.value_amount / m.quantity, 6) as unit_cost, m.value_amount
            from (select movement_id from stock.movement as m where true %s
                order by movement_id desc limit :limit offset :offset) as page
            join stock.movement as m using (movement_id)
            join catalog.product as p using (product_id)
            join stock.location as c using (location_id)
            left join users.account as u on u.user_id = m.actor_id
            order by m.movement_id desc
            """;

    private static final String SUM = """
            select count(*) as movements, coalesce(sum(m.quantity), 0) as quantity,
                coalesce(sum(m.value_amount), 0) as value_amount
            from stock.movement as m where true %s
            """;

    private final JdbcClient jdbc;

    MovementListTable(@Qualifier("lists") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MovementRow> find(MovementFilter filter, int limit, int offset, String language) {
        Map<String, Object> parameters = new HashMap<>();
        return rows(where(filter, parameters), parameters, limit, offset, language);
    }

    /** Those that came before one, the latest of them first. */
    List<MovementRow> before(MovementFilter filter, long movementId, int limit, String language) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("before", movementId);
        return rows(where(filter, parameters) + " and m.movement_id < :before", parameters, limit, 0, language);
    }

    private List<MovementRow> rows(
            String where, Map<String, Object> parameters, int limit, int offset, String language) {
        return jdbc.sql(DESCRIBED.formatted(where))
                .params(parameters)
                .param("language", language)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    MovementList.Sum sum(MovementFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        return jdbc.sql(SUM.formatted(where))
                .params(parameters)
                .query((row, number) -> new MovementList.Sum(
                        row.getLong("movements"), row.getBigDecimal("quantity"), row.getBigDecimal("value_amount")))
                .single();
    }

    private static String where(MovementFilter filter, Map<String, Object> parameters) {
        filter.product().ifPresent(product -> parameters.put("product", product));
        filter.location().ifPresent(location -> parameters.put("location", location));
        filter.from().ifPresent(from -> parameters.put("from", from));
        filter.to().ifPresent(to -> parameters.put("to", to));
        if (!filter.stores().isEmpty()) {
            parameters.put("stores", filter.stores());
        }
        if (!filter.kinds().isEmpty()) {
            parameters.put(
                    "kinds",
                    filter.kinds().stream().map(MovementListTable::code).toList());
        }
        return where(parameters);
    }

    private static String where(Map<String, Object> asked) {
        return (asked.containsKey("product") ? " and m.product_id = :product" : "")
                + (asked.containsKey("location") ? " and m.location_id = :location" : "")
                + (asked.containsKey("from") ? " and m.business_day >= :from" : "")
                + (asked.containsKey("to") ? " and m.business_day <= :to" : "")
                + (asked.containsKey("stores") ? " and m.location_id in (:stores)" : "")
                + (asked.containsKey("kinds") ? " and m.kind in (:kinds)" : "");
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static MovementRow row(ResultSet row) throws SQLException {
        return new MovementRow(
                row.getLong("movement_id"),
                row.getLong("product_id"),
                row.getString("sku"),
                row.getString("product"),
                row.getString("code"),
                row.getString("location"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("document"),
                row.getString("order_no"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("on_hand_after"),
                row.getLong("actor_id"),
                row.getString("actor"),
                row.getObject("business_day", LocalDate.class),
                row.getObject("event_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("unit_cost"),
                row.getBigDecimal("value_amount"));
    }
}
