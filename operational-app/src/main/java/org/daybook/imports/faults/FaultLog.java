package org.daybook.imports.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts all faults, remembers the first thousand, and writes every one to a file if there is one to write. */
public final class FaultLog implements AutoCloseable {
    private static final int REMEMBERED = 1_000;
    private static final int LONGEST_QUOTE = 40;

    private final ImportText text;
    private final @Nullable Path file;
    private final List<Fault> first = new ArrayList<>();
    private @Nullable Writer writer;
    private long count;

    private FaultLog(ImportText text, @Nullable Path file) {
        this.text = text;
        this.file = file;
    }

    public static FaultLog to(Path file, ImportText text) {
        return new FaultLog(text, file);
    }

    /** For a dry run, which writes nothing. */
    public static FaultLog inMemory(ImportText text) {
        return new FaultLog(text, null);
    }

    public void add(long line, String field, String key, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = quote(String.valueOf(arguments[i]));
        }
        Fault fault = new Fault(line, field, text.of("fault." + key, shown));
        count++;
        if (first.size() < REMEMBERED) {
            first.add(fault);
        }
        write(fault);
    }

    public long count() {
        return count;
    }

    /** The first ones, by line: those found across documents come after those of single lines. */
    public List<Fault> first() {
        return first.stream().sorted(Comparator.comparingLong(Fault::line)).toList();
    }

    /** The file that holds all of them; none when there is no fault or nothing may be written. */
    public Optional<Path> file() {
        return writer == null ? Optional.empty() : Optional.ofNullable(file);
    }

    @Override
    public void close() {
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void write(Fault fault) {
        if (file == null) {
            return;
        }
        try {
            if (writer == null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                writer = Files.newBufferedWriter(file);
                writer.write("line,field,fault\r\n");
            }
            writer.write(fault.line() + "," + fault.field() + ",\""
                    + fault.sentence().replace("\"", "\"\"") + "\"\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell may be long and hold line breaks; a sentence shows its beginning. */
    private static String quote(String value) {
        String line = value.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
