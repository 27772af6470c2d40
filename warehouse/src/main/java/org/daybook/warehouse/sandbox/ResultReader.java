package org.daybook.warehouse.sandbox;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.warehouse.messages.Sentence;
import org.daybook.warehouse.result.Column;
import org.daybook.warehouse.result.ResultSink;
import org.daybook.warehouse.sandbox.process.WorkerGone;
import org.daybook.warehouse.sandbox.worker.Wire;
import org.jspecify.annotations.Nullable;

/** Passes the rows of a worker to a sink. */
final class ResultReader {
    private static final int WIDEST = 10_000;
    // What a worker should never send must not fill our memory, either.
    private static final int LARGEST_ROW = 32 << 20;

    private final SqlRequest request;
    private final DataInputStream in;
    private final ResultSink sink;
    private final List<Column> columns = new ArrayList<>();
    private long rows;
    private boolean isCut;
    private long rowBytes;
    private volatile boolean isAnswering;

    ResultReader(SqlRequest request, DataInputStream in, ResultSink sink) {
        this.request = request;
        this.in = in;
        this.sink = sink;
    }

    /** DuckDB's parse of the query. */
    String parsed() throws IOException {
        if (kind() != Wire.PARSED) {
            throw new WorkerGone(null);
        }
        return text();
    }

    void read() throws IOException {
        for (int kind = kind(); kind != Wire.END && !isCut; kind = isCut ? Wire.END : kind()) {
            switch (kind) {
                case Wire.COLUMNS -> sink.columns(described());
                case Wire.HEADER -> header();
                case Wire.ROWS -> batch();
                case Wire.FAILED -> throw Failure.of(request, text());
                default -> throw new WorkerGone(null);
            }
        }
        sink.end();
    }

    List<Column> columns() {
        return columns;
    }

    long rows() {
        return rows;
    }

    /** Whether rows have begun to come. */
    boolean isAnswering() {
        return isAnswering;
    }

    /** Whether the sink wanted no more while there was more. */
    boolean isCut() {
        return isCut;
    }

    private void header() throws IOException {
        columns.addAll(described());
        sink.header(columns);
    }

    private List<Column> described() throws IOException {
        int size = number();
        rowBytes = 0;
        if (size > WIDEST) {
            throw new WorkerGone(null);
        }
        List<Column> described = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            described.add(new Column(text(), text()));
        }
        return described;
    }

    private void batch() throws IOException {
        isAnswering = true;
        int size = number();
        @Nullable String[] values = new @Nullable String[columns.size()];
        for (int row = 0; row < size; row++) {
            rowBytes = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = value();
            }
            if (rows == request.limits().rows()) {
                throw new QueryFailed(Place.UNKNOWN, Sentence.of("query.rows", rows));
            }
            if (!sink.row(values)) {
                isCut = true;
                return;
            }
            rows++;
        }
    }

    private int kind() throws WorkerGone {
        try {
            return in.read();
        } catch (IOException e) {
            throw new WorkerGone(e);
        }
    }

    private int number() throws WorkerGone {
        try {
            return in.readInt();
        } catch (IOException e) {
            throw new WorkerGone(e);
        }
    }

    private String text() throws WorkerGone {
        String text = value();
        if (text == null) {
            throw new WorkerGone(null);
        }
        return text;
    }

    private @Nullable String cell(int length) throws IOException {
        rowBytes += Math.max(0, length);
        if (rowBytes > LARGEST_ROW) {
            throw new QueryFailed(Place.UNKNOWN, Sentence.of("query.row", LARGEST_ROW >> 20));
        }
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private @Nullable String value() throws WorkerGone {
        try {
            return cell(in.readInt());
        } catch (IOException e) {
            throw new WorkerGone(e);
        }
    }
}
