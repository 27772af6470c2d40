package org.daybook.warehouse.sandbox.worker;

import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;

/** Sends a result: its columns, then its rows in batches, each value as exact text. */
final class RowStream {
    private static final int BATCH = 256;

    private final DataOutputStream out;

    RowStream(DataOutputStream out) {
        this.out = out;
    }

    /** What the columns will be. */
    void announce(ResultSetMetaData meta) throws SQLException, IOException {
        columns(Wire.COLUMNS, meta);
    }

    void send(ResultSet result) throws SQLException, IOException {
        ValueText[] columns = columns(Wire.HEADER, result.getMetaData());
        String[][] batch = new String[BATCH][columns.length];
        int filled = 0;
        while (result.next()) {
            for (int i = 0; i < columns.length; i++) {
                batch[filled][i] = columns[i].read(result, i + 1);
            }
            if (++filled == BATCH) {
                rows(batch, filled);
                filled = 0;
            }
        }
        rows(batch, filled);
        out.write(Wire.END);
        out.flush();
    }

    private ValueText[] columns(int kind, ResultSetMetaData meta) throws SQLException, IOException {
        ValueText[] columns = new ValueText[meta.getColumnCount()];
        out.write(kind);
        out.writeInt(columns.length);
        for (int i = 0; i < columns.length; i++) {
            String type = meta.getColumnTypeName(i + 1);
            Wire.write(out, meta.getColumnLabel(i + 1));
            Wire.write(out, type);
            columns[i] = ValueText.of(type);
        }
        out.flush();
        return columns;
    }

    private void rows(String[][] batch, int filled) throws IOException {
        if (filled == 0) {
            return;
        }
        out.write(Wire.ROWS);
        out.writeInt(filled);
        for (int row = 0; row < filled; row++) {
            for (String value : batch[row]) {
                Wire.write(out, value);
            }
        }
        out.flush();
    }
}
