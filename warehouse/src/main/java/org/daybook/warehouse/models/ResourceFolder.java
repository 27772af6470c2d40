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
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Text files below a folder of the class path, whether it lies on disk or inside a jar. */
public final class ResourceFolder {
    private final String name;

    private ResourceFolder(String name) {
        this.name = name;
    }

    public static ResourceFolder of(String name) {
        return new ResourceFolder(name);
    }

    /** Path below the folder, with slashes, to content. */
    public Map<String, String> read(String ending) {
        Map<String, String> files = new TreeMap<>();
        try {
            for (URL url :
                    Collections.list(ResourceFolder.class.getClassLoader().getResources(name))) {
                readRoot(url.toURI(), ending).forEach(files::putIfAbsent);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The folder " + name + " cannot be read from the class path", e);
        }
        return files;
    }

    private Map<String, String> readRoot(URI root, String ending) throws IOException {
        if (!"jar".equals(root.getScheme())) {
            return readTree(Path.of(root), ending);
        }
        String address = root.toString();
        URI jar = URI.create(address.substring("jar:".length(), address.indexOf("!/")));
        try (FileSystem zip = FileSystems.newFileSystem(Path.of(jar))) {
            return readTree(zip.getPath("/" + name), ending);
        }
    }

    private static Map<String, String> readTree(Path root, String ending) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(p -> p.toString().endsWith(ending))
                    .forEach(p -> files.put(root.relativize(p).toString().replace('\\', '/'), text(p)));
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
