package org.daybook.analytics.flight;

import java.util.List;
import java.util.Locale;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetCrossReference;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetDbSchemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetExportedKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetImportedKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetPrimaryKeys;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetSqlInfo;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTables;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetXdbcTypeInfo;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.types.pojo.Schema;
import org.daybook.analytics.flight.arrow.ListedRows;
import org.daybook.analytics.flight.listing.DictionaryListing;
import org.daybook.analytics.flight.listing.SqlFacts;
import org.daybook.analytics.flight.listing.TypeFacts;
import org.jspecify.annotations.Nullable;

/** What tools ask before they query: which tables there are, and what may be said to them. */
final class SqlProducer extends QueryProducer {
    private final DictionaryListing listing;

    SqlProducer(
            Statements statements,
            ResultStream rows,
            Replies replies,
            BufferAllocator memory,
            DictionaryListing listing) {
        super(statements, rows, replies, memory);
        this.listing = listing;
    }

    @Override
    public void getStreamCatalogs(CallContext context, ServerStreamListener listener) {
        send(Schemas.GET_CATALOGS_SCHEMA, List.of(), listener);
    }

    @Override
    public void getStreamSchemas(CommandGetDbSchemas asked, CallContext context, ServerStreamListener listener) {
        send(Schemas.GET_SCHEMAS_SCHEMA, listing.schemas(asked), listener);
    }

    @Override
    public void getStreamTables(CommandGetTables asked, CallContext context, ServerStreamListener listener) {
        Locale language = Locale.forLanguageTag(KeyGate.caller().language());
        Schema schema = asked.getIncludeSchema() ? Schemas.GET_TABLES_SCHEMA : Schemas.GET_TABLES_SCHEMA_NO_SCHEMA;
        send(schema, listing.tables(asked, language), listener);
    }

    @Override
    public void getStreamTableTypes(CallContext context, ServerStreamListener listener) {
        List<@Nullable Object[]> types = List.<@Nullable Object[]>of(new @Nullable Object[] {DictionaryListing.TABLE});
        send(Schemas.GET_TABLE_TYPES_SCHEMA, types, listener);
    }

    @Override
    public void getStreamPrimaryKeys(CommandGetPrimaryKeys asked, CallContext context, ServerStreamListener listener) {
        send(Schemas.GET_PRIMARY_KEYS_SCHEMA, listing.primaryKeys(asked), listener);
    }

    @Override
    public void getStreamExportedKeys(
            CommandGetExportedKeys asked, CallContext context, ServerStreamListener listener) {
        send(Schemas.GET_EXPORTED_KEYS_SCHEMA, List.of(), listener);
    }

    @Override
    public void getStreamImportedKeys(
            CommandGetImportedKeys asked, CallContext context, ServerStreamListener listener) {
        send(Schemas.GET_IMPORTED_KEYS_SCHEMA, List.of(), listener);
    }

    @Override
    public void getStreamCrossReference(
            CommandGetCrossReference asked, CallContext context, ServerStreamListener listener) {
        send(Schemas.GET_CROSS_REFERENCE_SCHEMA, List.of(), listener);
    }

    @Override
    public FlightInfo getFlightInfoSqlInfo(CommandGetSqlInfo asked, CallContext context, FlightDescriptor descriptor) {
        return generateFlightInfo(asked, descriptor, Schemas.GET_SQL_INFO_SCHEMA);
    }

    @Override
    public void getStreamSqlInfo(CommandGetSqlInfo asked, CallContext context, ServerStreamListener listener) {
        SqlFacts.send(asked.getInfoList(), listener);
    }

    @Override
    public FlightInfo getFlightInfoTypeInfo(
            CommandGetXdbcTypeInfo asked, CallContext context, FlightDescriptor descriptor) {
        return generateFlightInfo(asked, descriptor, Schemas.GET_TYPE_INFO_SCHEMA);
    }

    @Override
    public void getStreamTypeInfo(CommandGetXdbcTypeInfo asked, CallContext context, ServerStreamListener listener) {
        send(Schemas.GET_TYPE_INFO_SCHEMA, TypeFacts.rows(asked), listener);
    }

    private void send(Schema schema, List<@Nullable Object[]> rows, ServerStreamListener listener) {
        answer(() -> {
            ListedRows.send(schema, rows, memory(), listener);
            return true;
        });
    }
}
