package org.daybook.reports.data;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.reports.Period;
import org.daybook.reports.text.Format;
import org.jspecify.annotations.Nullable;

/** TEMPORARY until MetricQuery: the values of metrics for a period. */
final class Headlines {
    private static final Map<String, String> SQL = Map.of(
            "net_sales",
                    "select sum(net_sales) from marts.sales_by_day where business_day >= :from and business_day < :to",
            "orders",
                    "select cast(sum(orders) as bigint) from marts.sales_by_day where business_day >= :from and business_day < :to",
            "returns", "select sum(returns) from marts.sales_by_day where business_day >= :from and business_day < :to",
            "gross_sales",
                    "select sum(gross_sales) from marts.sales_by_day where business_day >= :from and business_day < :to",
            "customers",
                    "select count(distinct customer_id) from core.fct_order where customer_id <> 0 and business_day >= :from and business_day < :to",
            "gross_profit",
                    "select sum(net_sales - net_sales_uncosted - cogs) from marts.sales_by_day where business_day >= :from and business_day < :to",
            "average_order_value",
                    "select cast(round(sum(committed_amount) / count(*), 6) as decimal(18,6)) from core.fct_order where business_day >= :from and business_day < :to");
    private final Connection connection;

    Headlines(Connection connection) {
        this.connection = connection;
    }

    String label(String metric, Locale language) {
        return metric;
    }

    Format format(String metric) {
        return metric.equals("orders") || metric.equals("customers") ? Format.COUNT : Format.MONEY;
    }

    @Nullable
    BigDecimal value(String metric, Period period) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("from", period.from());
        parameters.put("to", period.to());
        List<Map<String, @Nullable Object>> rows = new QueryTable(connection, parameters)
                .rows(SQL.getOrDefault(metric, "select cast(null as decimal(18,2))"));
        return Optional.ofNullable(rows.get(0).values().iterator().next())
                .map(value -> new BigDecimal(value.toString()))
                .orElse(null);
    }
}
