package org.daybook.warehouse.sandbox.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the two processes of the sandbox talk: length-prefixed texts, one letter before each message of the worker. */
public final class Wire {
    /** Worker to parent: locked, and waiting for a query. */
    public static final int READY = 'K';
    /** Worker to parent: DuckDB's parse of the query, as JSON. */
    public static final int PARSED = 'P';
    /** Parent to worker: the parsed query may run. */
    public static final int GO = 'G';
    /** Names and types that the columns will have, before anything has run. */
    public static final int COLUMNS = 'C';
    /** Names and types of the columns. */
    public static final int HEADER = 'H';
    /** A batch of rows. */
    public static final int ROWS = 'R';
    /** The query failed; DuckDB's error as JSON. */
    public static final int FAILED = 'E';
    /** The worker itself could not be set up. */
    public static final int BROKEN = 'B';
    /** All rows were sent. */
    public static final int END = 'Z';

    private static final int LONGEST = 1 << 28;

    private Wire() {}

    public static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public static @Nullable String readNullable(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return null;
        }
        if (length > LONGEST) {
            throw new IOException("A text of " + length + " bytes is too long");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    public static String read(DataInputStream in) throws IOException {
        String text = readNullable(in);
        if (text == null) {
            throw new IOException("A text is missing");
        }
        return text;
    }

    public static void write(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            write(out, text);
        }
    }

    public static List<String> readList(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(read(in));
        }
        return texts;
    }
}
