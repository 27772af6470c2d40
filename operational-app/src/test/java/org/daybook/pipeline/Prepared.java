package org.daybook.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A tiny shop that was imported and loaded once; every test works on a copy of its own. */
final class Prepared {

    static final TinySales SALES = TinySales.ofDocuments(300);

    private static final Path PLACE = Shop.place("pipeline");
    private static @Nullable Shop imported;
    private static @Nullable Shop loaded;

    private Prepared() {}

    static synchronized Shop imported(Path directory) throws IOException, InterruptedException {
        Shop shop = imported;
        if (shop == null) {
            clear();
            shop = new Shop(PLACE.resolve("imported"));
            shop.importSales(SALES.writeTo(PLACE.resolve("sales.csv"))).succeeded();
            imported = shop;
        }
        return shop.copyTo(directory);
    }

    static synchronized Shop loaded(Path directory) throws IOException, InterruptedException {
        Shop shop = loaded;
        if (shop == null) {
            shop = imported(PLACE.resolve("loaded"));
            shop.run("load").succeeded();
            loaded = shop;
        }
        return shop.copyTo(directory);
    }

    private static void clear() throws IOException {
        if (Files.exists(PLACE)) {
            try (var files = Files.walk(PLACE)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(PLACE);
    }
}
