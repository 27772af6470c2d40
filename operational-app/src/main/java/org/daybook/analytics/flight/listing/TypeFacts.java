package org.daybook.analytics.flight.listing;

import java.sql.Types;
import java.util.List;
import java.util.stream.Stream;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetXdbcTypeInfo;
import org.daybook.analytics.flight.arrow.ArrowTypes;
import org.jspecify.annotations.Nullable;

/** The types of the dictionary in the words of JDBC and ODBC. */
public final class TypeFacts {
    private static final int NULLABLE = 1;
    private static final int SEARCHABLE = 3;
    private static final int DECIMAL_DIGITS = 10;
    private static final int DATETIME = 9;

    /** One of them; of dates and times the second code is their own. */
    private record Fact(
            String name,
            int code,
            @Nullable Integer size,
            @Nullable String quote,
            @Nullable Integer scale) {

        private @Nullable Object[] row() {
            boolean isTime = code == Types.DATE || code == Types.TIME || code == Types.TIMESTAMP;
            boolean isNumber = scale != null;
            return new @Nullable Object[] {
                name,
                code,
                size,
                quote,
                quote,
                null,
                NULLABLE,
                code == Types.VARCHAR,
                SEARCHABLE,
                isNumber ? false : null,
                false,
                isNumber ? false : null,
                name,
                isNumber ? 0 : null,
                scale,
                isTime ? DATETIME : code,
                isTime ? code - (Types.DATE - 1) : null,
                isNumber ? DECIMAL_DIGITS : null,
                null
            };
        }
    }

    private static final List<Fact> FACTS = List.of(
            new Fact("BIGINT", Types.BIGINT, 19, null, 0),
            new Fact("DECIMAL", Types.DECIMAL, ArrowTypes.WIDEST_DECIMAL, null, ArrowTypes.WIDEST_DECIMAL),
            new Fact("INTEGER", Types.INTEGER, 10, null, 0),
            new Fact("DOUBLE", Types.DOUBLE, 15, null, 0),
            new Fact("VARCHAR", Types.VARCHAR, null, "'", null),
            new Fact("BOOLEAN", Types.BOOLEAN, 1, null, null),
            new Fact("DATE", Types.DATE, 10, "'", null),
            new Fact("TIME", Types.TIME, 15, "'", null),
            new Fact("TIMESTAMP", Types.TIMESTAMP, 26, "'", null));

    private TypeFacts() {}

    /** As {@code GET_TYPE_INFO_SCHEMA} has them. */
    public static List<@Nullable Object[]> rows(CommandGetXdbcTypeInfo asked) {
        Stream<Fact> facts = FACTS.stream().filter(fact -> !asked.hasDataType() || asked.getDataType() == fact.code());
        return facts.map(Fact::row).toList();
    }
}
