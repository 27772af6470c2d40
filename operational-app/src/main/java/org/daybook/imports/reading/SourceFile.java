package org.daybook.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.imports.reading.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;

/** A file that has been recognised: a workbook, or text in an encoding with a delimiter. */
public final class SourceFile {
    private static final int SAMPLE = 1 << 16;

    private final Path path;
    private final ContentType content;
    private final @Nullable TextEncoding encoding;
    private final @Nullable Delimiter delimiter;

    private SourceFile(Path path, ContentType content, @Nullable TextEncoding encoding, @Nullable Delimiter delimiter) {
        this.path = path;
        this.content = content;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    /** Looks at the whole file; what the user states is not questioned. */
    public static SourceFile recognise(Path path, @Nullable Charset statedEncoding, @Nullable Delimiter stated) {
        if (Files.isDirectory(path)) {
            throw new UnreadableFile(Reason.FOLDER, path.toString());
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UnreadableFile(Reason.NOT_FOUND, path.toString());
        }
        try {
            ContentType content = ContentType.of(path);
            if (content == ContentType.OLD_SPREADSHEET) {
                throw new UnreadableFile(Reason.OLD_SPREADSHEET, path.toString());
            }
            if (content == ContentType.SPREADSHEET) {
                return new SourceFile(path, content, null, null);
            }
            TextEncoding encoding = TextEncoding.of(path, content, statedEncoding);
            SourceFile text = new SourceFile(path, content, encoding, stated);
            return stated != null ? text : new SourceFile(path, content, encoding, text.recogniseDelimiter());
        } catch (IOException e) {
            throw new UnreadableFile(Reason.DAMAGED, String.valueOf(e.getMessage()));
        }
    }

    public RowSource rows() {
        if (encoding == null || delimiter == null) {
            return XlsxRows.open(path);
        }
        try {
            return new CsvRows(reader(encoding), delimiter.sign());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The encoding of a text file; a workbook has none. */
    public Optional<Charset> encoding() {
        return Optional.ofNullable(encoding).map(TextEncoding::charset);
    }

    public Optional<Delimiter> delimiter() {
        return Optional.ofNullable(delimiter);
    }

    private Delimiter recogniseDelimiter() throws IOException {
        if (encoding == null) {
            throw new IllegalStateException("only text has a delimiter");
        }
        char[] sample = new char[SAMPLE];
        int length = 0;
        try (Reader reader = reader(encoding)) {
            int read;
            while (length < SAMPLE && (read = reader.read(sample, length, SAMPLE - length)) > 0) {
                length += read;
            }
        }
        return Delimiter.recognise(new String(sample, 0, length));
    }

    private Reader reader(TextEncoding text) throws IOException {
        InputStream in = content.open(path);
        in.skipNBytes(text.skippedBytes());
        return new InputStreamReader(in, text.charset());
    }
}
