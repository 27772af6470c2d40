package org.daybook.etl.conform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.daybook.warehouse.calendar.HolidayCalendar;
import org.jspecify.annotations.Nullable;

/** The days of dim_date. What a yearly file of holidays tells is unknown in years that have none. */
final class Calendar {
    private static final HolidayCalendar HOLIDAYS = HolidayCalendar.load();

    private Calendar() {}

    /** From 1 January of the first event's year to the end of the year after the last complete day. */
    static Dataset<Row> of(
            SparkSession spark, StructType schema, LocalDate first, LocalDate completeThrough, int fiscalStart) {
        LocalDate end = LocalDate.of(completeThrough.getYear() + 2, 1, 1);
        List<Row> days = first.withDayOfYear(1)
                .datesUntil(end)
                .map(day -> row(schema, columns(day, fiscalStart)))
                .toList();
        return spark.createDataFrame(days, schema);
    }

    static Map<String, @Nullable Object> columns(LocalDate day, int fiscalStart) {
        RetailCalendar retail = RetailCalendar.of(day);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("date", day);
        values.put("year", day.getYear());
        values.put("quarter", day.get(IsoFields.QUARTER_OF_YEAR));
        values.put("month", day.getMonthValue());
        values.put("month_start", day.withDayOfMonth(1));
        values.put("iso_year", day.get(IsoFields.WEEK_BASED_YEAR));
        values.put("iso_week", day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        values.put("iso_weekday", day.getDayOfWeek().getValue());
        values.put("fiscal_year", fiscalYear(day, fiscalStart));
        values.put("fiscal_period", Math.floorMod(day.getMonthValue() - fiscalStart, 12) + 1);
        values.put("retail_year", retail.year());
        values.put("retail_month", retail.month());
        values.put("retail_week", retail.week());
        values.put("retail_week_restated", retail.weekRestated());
        values.put("day_364_before", day.minusDays(364));
        values.put("is_weekend", day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
        if (HOLIDAYS.knows(day)) {
            values.put("cn_holiday", HOLIDAYS.holiday(day).orElse(null));
            values.put("is_makeup_working_day", HOLIDAYS.makeUpDays().contains(day));
            values.put("is_working_day", HOLIDAYS.isWorked(day));
        }
        return values;
    }

    // Named by the year it ends in, so that a year from April 2025 is 2026.
    private static int fiscalYear(LocalDate day, int fiscalStart) {
        return fiscalStart > 1 && day.getMonthValue() >= fiscalStart ? day.getYear() + 1 : day.getYear();
    }

    private static Row row(StructType schema, Map<String, @Nullable Object> values) {
        Object[] row = new Object[schema.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = values.get(schema.fieldNames()[i]);
        }
        return RowFactory.create(row);
    }
}
