package org.daybook.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.demo.invent.Dice;
import org.daybook.demo.live.LiveMonths;

/** Writes the demo shop's history and its last months. The same seed on the same day gives the same bytes. */
public final class DemoShop {

    public static final long SEED = 20_231_111;

    private DemoShop() {}

    /** Three years that end this morning by the clock, as files that the ordinary imports read. */
    public static DemoFiles write(Path directory, Clock clock, long seed) throws IOException {
        DemoTruths truths = DemoTruths.asOf(clock);
        Path path = Files.createDirectories(directory).resolve("demo-sales.csv.gz");
        Path events = directory.resolve("demo-events.json");
        Trade trade = new Trade(truths, seed);
        try (SalesFile file = new SalesFile(path)) {
            List<Sale> live = new ArrayList<>();
            for (int number = 0; number <= truths.days(); number++) {
                LocalDate day = truths.firstDay().plusDays(number);
                List<Sale> sales = trade.on(number);
                if (day.isBefore(truths.liveFrom())) {
                    file.add(sales);
                } else {
                    sales.stream().filter(sale -> hasHappened(sale, truths)).forEach(live::add);
                }
            }
            new LiveMonths(trade.assortment(), truths, new Dice(seed + 1)).write(live, events);
            return new DemoFiles(
                    List.of(path),
                    events,
                    DemoTruths.ZONE.getId(),
                    DemoTruths.CURRENCY,
                    file.documents(),
                    file.lines(),
                    truths,
                    DemoFiles.Names.of(truths),
                    new Prices(truths).on(truths.lastDay(), trade.assortment().products()));
        }
    }

    /** Of today there is the morning, whatever the clock says: the same day gives the same file. */
    private static boolean hasHappened(Sale sale, DemoTruths truths) {
        return sale.at().isBefore(truths.today().atTime(LocalTime.NOON));
    }
}
