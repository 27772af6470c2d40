package org.daybook.warehouse.result;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.warehouse.Sql;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Parquet with the types of the query. The worker may not write files, so its rows come here as text. */
public final class ParquetSink implements ResultSink, AutoCloseable {
    private final Path file;
    private final Connection connection;
    private List<Column> columns = List.of();
    private @Nullable DuckDBAppender appender;

    public ParquetSink(Path file) throws IOException {
        this(file, 1024);
    }

    /** With so much memory; what does not fit waits in a folder beside the file. */
    public ParquetSink(Path file, int megabytes) throws IOException {
        this.file = file;
        try {
            Properties settings = new Properties();
            settings.setProperty("memory_limit", megabytes + "MB");
            settings.setProperty("threads", "2");
            settings.setProperty(
                    "temp_directory",
                    file.resolveSibling(file.getFileName() + ".spill").toString());
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void header(List<Column> header) throws IOException {
        columns = header;
        try {
            execute(IntStream.range(0, header.size())
                    .mapToObj(i -> "c" + i + " varchar")
                    .collect(Collectors.joining(", ", "create table rows (", ")")));
            appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "rows");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public boolean row(@Nullable String[] values) throws IOException {
        DuckDBAppender rows = Objects.requireNonNull(appender, "the header comes first");
        try {
            rows.beginRow();
            for (String value : values) {
                if (value == null) {
                    rows.appendNull();
                } else {
                    rows.append(value);
                }
            }
            rows.endRow();
            return true;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void end() throws IOException {
        try {
            if (appender != null) {
                appender.close();
            }
            execute("set TimeZone = 'UTC'");
            execute("copy (" + typed() + ") to " + Sql.literal(file.toString())
                    + " (format parquet, compression zstd)");
        } catch (SQLException e) {
            throw new IOException("The Parquet file could not be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private String typed() {
        List<String> names = UniqueNames.of(columns);
        return IntStream.range(0, columns.size())
                .mapToObj(i -> cast(columns.get(i), "c" + i) + " as " + Sql.name(names.get(i)))
                .collect(Collectors.joining(", ", "select ", " from rows"));
    }

    private static String cast(Column column, String value) {
        String text = column.isNested() ? "cast(" + value + " as json)" : value;
        return "cast(" + text + " as " + TypeName.stored(column.type()) + ")";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
