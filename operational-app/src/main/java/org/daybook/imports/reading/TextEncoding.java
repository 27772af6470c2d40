package org.daybook.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.daybook.imports.reading.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;

/** The encoding of a text file, found by looking at every byte of it. */
record TextEncoding(Charset charset, int skippedBytes) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int FEW_CONTROLS = 8;
    private static final int CHUNK = 1 << 16;

    static TextEncoding of(Path file, ContentType content, @Nullable Charset stated) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = content.open(file)) {
            int length = in.readNBytes(chunk, 0, CHUNK);
            if (length == 0) {
                throw new UnreadableFile(Reason.EMPTY, file.toString());
            }
            TextEncoding marked = byMark(chunk, length);
            if (stated != null) {
                return marked == null ? new TextEncoding(stated, 0) : marked.stated(stated);
            }
            return marked != null ? marked : byContent(file, in, chunk, length);
        }
    }

    /** UTF-16 leaves the order of its bytes to the mark. */
    private TextEncoding stated(Charset stated) {
        return stated.equals(StandardCharsets.UTF_16) ? this : new TextEncoding(stated, skippedBytes);
    }

    private static @Nullable TextEncoding byMark(byte[] first, int length) {
        if (length >= 3 && first[0] == (byte) 0xef && first[1] == (byte) 0xbb && first[2] == (byte) 0xbf) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (length >= 2 && first[0] == (byte) 0xff && first[1] == (byte) 0xfe) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (length >= 2 && first[0] == (byte) 0xfe && first[1] == (byte) 0xff) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static TextEncoding byContent(Path file, InputStream in, byte[] chunk, int firstLength) throws IOException {
        Utf8Check utf8 = new Utf8Check();
        Gb18030Check gb18030 = new Gb18030Check();
        for (int length = firstLength; length > 0; length = in.readNBytes(chunk, 0, CHUNK)) {
            refuseBinary(file, chunk, length);
            utf8.see(chunk, length);
            gb18030.see(chunk, length);
        }
        utf8.end();
        gb18030.end();
        if (utf8.wellFormed() >= 10 * utf8.broken()) {
            // A few broken characters among many good ones become faults of their lines.
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
        if (gb18030.looksChinese()) {
            return new TextEncoding(GB18030, 0);
        }
        if (utf8.wellFormed() >= utf8.broken() || utf8.broken() <= 3) {
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
        throw new UnreadableFile(Reason.UNKNOWN_ENCODING, file.toString());
    }

    /** Text has no zero bytes and next to no control characters. */
    private static void refuseBinary(Path file, byte[] chunk, int length) {
        int controls = 0;
        for (int i = 0; i < length; i++) {
            byte b = chunk[i];
            if (b == 0) {
                throw notText(file);
            }
            if (b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                controls++;
            }
        }
        if (controls > FEW_CONTROLS && controls * 50L > length) {
            throw notText(file);
        }
    }

    /** A broken workbook is told by its name alone. */
    private static UnreadableFile notText(Path file) {
        boolean isWorkbook = file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
        return new UnreadableFile(isWorkbook ? Reason.NO_SPREADSHEET : Reason.BINARY, file.toString());
    }
}
