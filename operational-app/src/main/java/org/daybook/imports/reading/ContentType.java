package org.daybook.imports.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** What a file is, by its first bytes and not by its name. */
enum ContentType {
    TEXT,
    GZIPPED_TEXT,
    SPREADSHEET,
    OLD_SPREADSHEET;

    private static final int BUFFER = 1 << 16;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    static ContentType of(Path file) throws IOException {
        byte[] first = new byte[4];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            length = in.readNBytes(first, 0, first.length);
        }
        if (length >= 2 && Arrays.equals(first, 0, 2, GZIP, 0, 2)) {
            return GZIPPED_TEXT;
        }
        if (Arrays.equals(first, ZIP)) {
            return SPREADSHEET;
        }
        return Arrays.equals(first, OLE2) ? OLD_SPREADSHEET : TEXT;
    }

    InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return this == GZIPPED_TEXT ? new GZIPInputStream(in, BUFFER) : new BufferedInputStream(in, BUFFER);
    }
}
