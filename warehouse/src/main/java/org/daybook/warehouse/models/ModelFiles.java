package org.daybook.warehouse.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the model files, whether they lie in a folder or inside a jar. */
final class ModelFiles {
    private final List<URI> roots;

    private ModelFiles(List<URI> roots) {
        this.roots = roots;
    }

    static ModelFiles onClassPath() {
        try {
            List<URI> roots = new ArrayList<>();
            for (URL url : Collections.list(ModelFiles.class.getClassLoader().getResources("models"))) {
                roots.add(url.toURI());
            }
            return new ModelFiles(roots);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The models cannot be found on the class path", e);
        }
    }

    List<Model> read() {
        Map<String, Model> models = new LinkedHashMap<>();
        for (URI root : roots) {
            for (Model model : read(root)) {
                models.putIfAbsent(model.qualifiedName(), model);
            }
        }
        return List.copyOf(models.values());
    }

    private static List<Model> read(URI root) {
        try {
            if (!"jar".equals(root.getScheme())) {
                return readTree(Path.of(root));
            }
            String jar =
                    root.toString().substring("jar:".length(), root.toString().indexOf("!/"));
            try (FileSystem zip = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
                return readTree(zip.getPath("/models"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The models cannot be read from " + root, e);
        }
    }

    private static List<Model> readTree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".yml"))
                    .sorted()
                    .map(f -> readModel(root, f))
                    .toList();
        }
    }

    private static Model readModel(Path root, Path yml) {
        String schema = root.relativize(yml).getName(0).toString();
        String name = yml.getFileName().toString().replaceFirst("\\.yml$", "");
        Path sql = yml.resolveSibling(name + ".sql");
        try {
            return ModelYaml.parse(
                    schema, name, Files.readString(yml), Files.exists(sql) ? Files.readString(sql) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The model " + yml + " cannot be read: " + e.getMessage(), e);
        }
    }
}
