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

/** Counts all faults, remembers the first thousand, and writes every one to a file. */
public final class FaultLog implements AutoCloseable {
    private static final int REMEMBERED = 1_000;
    private static final int LONGEST_QUOTE = 40;

    private final ImportText text;
    private final Path file;
    private final int keptWithoutFile;
    private final List<Fault> first = new ArrayList<>();
    private @Nullable Writer writer;
    private long count;

    private FaultLog(ImportText text, Path file, int keptWithoutFile) {
        this.text = text;
        this.file = file;
        this.keptWithoutFile = keptWithoutFile;
    }

    public static FaultLog to(Path file, ImportText text) {
        return new FaultLog(text, file, 0);
    }

    /** For a dry run: there is a file only if the answer does not hold all faults. */
    public static FaultLog ofOverflow(Path file, ImportText text) {
        return new FaultLog(text, file, REMEMBERED);
    }

    public void add(long line, String field, String key, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = quote(String.valueOf(arguments[i]));
        }
        Fault fault = new Fault(line, field, text.of("fault." + key, shown));
        count++;
        if (count > keptWithoutFile) {
            write(fault);
        }
        if (first.size() < REMEMBERED) {
            first.add(fault);
        }
    }

    public long count() {
        return count;
    }

    /** The first ones, by line: those found across documents come after those of single lines. */
    public List<Fault> first() {
        return first.stream().sorted(Comparator.comparingLong(Fault::line)).toList();
    }

    /** The file that holds all of them, if one was written. */
    public Optional<Path> file() {
        return writer == null ? Optional.empty() : Optional.of(file);
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
        try {
            if (writer == null) {
                writer = opened();
            }
            write(fault, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins with those that were kept until now. */
    private Writer opened() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Writer opened = Files.newBufferedWriter(file);
        opened.write("line,field,fault\r\n");
        if (keptWithoutFile > 0) {
            for (Fault kept : first) {
                write(kept, opened);
            }
        }
        return opened;
    }

    private static void write(Fault fault, Writer out) throws IOException {
        String sentence = fault.sentence().replace("\"", "\"\"");
        out.write(fault.line() + "," + fault.field() + ",\"" + sentence + "\"\r\n");
    }

    /** A cell may be long and hold line breaks; a sentence shows its beginning. */
    private static String quote(String value) {
        String line = value.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
