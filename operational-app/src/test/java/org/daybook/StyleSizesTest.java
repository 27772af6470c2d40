package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Small is a consequence of clear thought: prints how large things are, and fails where they grew too large. */
class StyleSizesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Packages that grew before this test stood; to be split, and never to be joined by another. */
    private static final List<String> OVERGROWN = List.of(
            "org/daybook/cli",
            "org/daybook/reports/chart",
            "org/daybook/reports/data",
            "org/daybook/warehouse/metrics");

    private record Size(String name, long lines) {}

    @Test
    void javaFilesAreSmall() {
        List<Size> files = find(".java").stream().map(StyleSizesTest::lines).toList();
        print("java file", files);
        assertThat(percentile(files, 90)).as("90th percentile of lines").isLessThanOrEqualTo(150);
        assertNoneAbove(400, files);
    }

    @Test
    void methodsAreShort() throws IOException {
        List<Size> methods = methods(find(".java"));
        print("method", methods);
        assertThat(percentile(methods, 90)).as("90th percentile of lines").isLessThanOrEqualTo(15);
        assertNoneAbove(70, methods);
    }

    @Test
    void packagesHaveFewFiles() {
        Map<Path, Long> byPackage =
                main(find(".java")).stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        List<Size> packages = byPackage.entrySet().stream()
                .map(entry -> new Size(name(entry.getKey()), entry.getValue()))
                .toList();
        print("package", packages);
        assertNoneAbove(
                15,
                packages.stream()
                        .filter(size -> OVERGROWN.stream().noneMatch(size.name()::endsWith))
                        .toList());
    }

    @Test
    void queriesMigrationsAndLayoutsAreShort() {
        List<Size> queries = sizes(".sql").stream()
                .filter(size -> !size.name().contains("/migration/"))
                .filter(size ->
                        size.name().contains("/src/main/") || size.name().contains("/models/"))
                .toList();
        List<Size> migrations = sizes(".sql").stream()
                .filter(size -> size.name().contains("/migration/"))
                .toList();
        List<Size> layouts = sizes(".jrxml");
        print("query", queries);
        print("migration", migrations);
        print("layout", layouts);
        assertNoneAbove(120, queries);
        assertNoneAbove(40, migrations);
        assertNoneAbove(250, layouts);
    }

    private static void assertNoneAbove(long limit, List<Size> sizes) {
        assertThat(sizes.stream().filter(size -> size.lines() > limit))
                .as("longer than " + limit)
                .isEmpty();
    }

    private static void print(String what, List<Size> sizes) {
        String largest = sizes.stream()
                .max((one, other) -> Long.compare(one.lines(), other.lines()))
                .map(size -> size.name() + " " + size.lines())
                .orElse("none");
        System.out.printf(
                "%-10s %5d  median %3d  p90 %3d  largest %s%n",
                what, sizes.size(), percentile(sizes, 50), percentile(sizes, 90), largest);
    }

    private static long percentile(List<Size> sizes, int percent) {
        List<Long> sorted = sizes.stream().map(Size::lines).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static List<Size> sizes(String suffix) {
        return find(suffix).stream().map(StyleSizesTest::lines).toList();
    }

    private static List<Path> main(List<Path> files) {
        return files.stream().filter(file -> name(file).contains("/src/main/")).toList();
    }

    private static List<Path> find(String suffix) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                /** What other tests write there comes and goes meanwhile. */
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return directory.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(suffix)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.stream().sorted().toList();
    }

    private static Size lines(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return new Size(name(file), lines.count());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    private static List<Size> methods(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Size> methods = new ArrayList<>();
        try (StandardJavaFileManager sources = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, sources, null, null, null, sources.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Measure(unit, positions, methods).scan(unit, null);
            }
        }
        return methods;
    }

    private static final class Measure extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Size> methods;

        private Measure(CompilationUnitTree unit, SourcePositions positions, List<Size> methods) {
            this.unit = unit;
            this.positions = positions;
            this.methods = methods;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                String file =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                methods.add(new Size(file + ":" + method.getName(), last - first + 1));
            }
            return super.visitMethod(method, nothing);
        }
    }
}
