package org.daybook.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Writes the demo shop's history. The same seed on the same day gives the same bytes. */
public final class DemoShop {

    public static final long SEED = 20_231_111;

    private DemoShop() {}

    /** Three years that end yesterday by the clock, as a file that the ordinary import reads. */
    public static DemoFiles write(Path directory, Clock clock, long seed) throws IOException {
        DemoTruths truths = DemoTruths.asOf(clock);
        Path path = Files.createDirectories(directory).resolve("demo-sales.csv.gz");
        Trade trade = new Trade(truths, seed);
        try (SalesFile file = new SalesFile(path)) {
            for (int day = 0; day < truths.days(); day++) {
                for (Sale sale : trade.on(day)) {
                    file.add(sale);
                }
            }
            return new DemoFiles(
                    List.of(path),
                    DemoTruths.ZONE.getId(),
                    DemoTruths.CURRENCY,
                    file.documents(),
                    file.lines(),
                    truths,
                    DemoFiles.Names.of(truths));
        }
    }
}
