package org.daybook.scheduler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for the load: a jar of one class that does what the password says, the one thing it is always given. */
public final class FakeLoad {

    private FakeLoad() {}

    public static void main(String[] options) {
        PrintStream words = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        PrintStream results = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String wanted = System.getenv("DAYBOOK_DB_PASSWORD");
        words.println("extract 1.0 s  读取");
        words.println("options " + String.join(" ", options));
        switch (wanted) {
            case "publish" -> {
                results.println("[0.5s] what an option of the JVM prints");
                results.println("{\"status\":\"published\",\"note\":\"已发布\"}");
                results.println("[0.9s] what it prints at the end");
            }
            case "refuse" -> {
                results.println("{\"status\":\"busy\"}");
                System.exit(1);
            }
            case "untied" -> {
                results.println("{\"status\":\"ties_failed\"}");
                System.exit(3);
            }
            case "language" -> results.println("{" + Locale.getDefault().toLanguageTag() + "}");
            case "environment" ->
                results.println("{" + String.join(",", System.getenv().keySet()) + "}");
            case "nice" -> results.println("{" + nice() + "}");
            case "parent" -> results.println("{" + System.getenv("DAYBOOK_LOAD_PARENT") + "}");
            case "wait" -> new CompletableFuture<Void>().join();
            case "die" -> Runtime.getRuntime().halt(137);
            default -> throw new IllegalArgumentException(wanted);
        }
    }

    /** As Linux tells it, from -20 to 19. */
    private static String nice() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16];
        } catch (IOException elsewhere) {
            throw new UncheckedIOException(elsewhere);
        }
    }

    /** Puts the jar where a distribution has the load's. */
    static void writeTo(Path etlLib) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, FakeLoad.class.getName());
        String entry = FakeLoad.class.getName().replace('.', '/') + ".class";
        try (OutputStream file =
                        Files.newOutputStream(Files.createDirectories(etlLib).resolve("etl-jobs.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream code =
                        Objects.requireNonNull(FakeLoad.class.getClassLoader().getResourceAsStream(entry))) {
            jar.putNextEntry(new JarEntry(entry));
            code.transferTo(jar);
        }
    }
}
