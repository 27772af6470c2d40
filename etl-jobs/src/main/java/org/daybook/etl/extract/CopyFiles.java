package org.daybook.etl.extract;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Streams a query into numbered CSV files. A row may hold line breaks and a file is read as a whole, so files are kept
 * short: that is what lets Spark read them side by side and neither process hold more than a part.
 */
public final class CopyFiles {
    /** What stands for null; no text that a shop enters contains this control character alone. */
    public static final String NULL = "\u0001";

    private static final int ROWS_PER_FILE = 50_000;

    private CopyFiles() {}

    /**
     * Copies all rows of the query and returns their number. Texts are quoted, because an empty one without quotes reads
     * back as null.
     */
    static long copy(Connection connection, String query, List<String> texts, Path folder)
            throws SQLException, IOException {
        Files.createDirectories(folder);
        String quoted = texts.isEmpty() ? "" : ", force_quote (\"" + String.join("\", \"", texts) + "\")";
        CopyOut rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format csv, null E'\\x01'" + quoted + ")");
        try {
            return write(rows, folder);
        } finally {
            if (rows.isActive()) {
                rows.cancelCopy();
            }
        }
    }

    private static long write(CopyOut rows, Path folder) throws SQLException, IOException {
        long count = 0;
        byte[] row = rows.readFromCopy();
        while (row != null) {
            Path file = folder.resolve(name(count / ROWS_PER_FILE));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                do {
                    out.write(row);
                    count++;
                    row = rows.readFromCopy();
                } while (row != null && count % ROWS_PER_FILE != 0);
            }
        }
        return count;
    }

    /** Files are numbered from 0 without gaps. */
    public static String name(long number) {
        return String.format("%06d.csv", number);
    }
}
