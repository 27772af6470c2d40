package org.daybook.demo.live;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.demo.DemoTruths;
import org.daybook.demo.Outlet;
import org.daybook.demo.Prices;
import org.daybook.demo.Sale;
import org.daybook.demo.Sale.Line;
import org.daybook.demo.invent.Assortment;
import org.daybook.demo.invent.Dice;
import org.daybook.demo.invent.Product;
import org.daybook.demo.live.Demand.Place;
import org.daybook.demo.live.EventLog.Kind;

/** Turns the sales of the last months into the events of a shop that is run with Daybook, and writes them. */
public final class LiveMonths {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final String TILL = "100101";
    private static final String BANK = "100201";
    private static final String FURNITURE = "1601";

    private final Assortment assortment;
    private final DemoTruths truths;
    private final Dice dice;

    public LiveMonths(Assortment assortment, DemoTruths truths, Dice dice) {
        this.assortment = assortment;
        this.truths = truths;
        this.dice = dice;
    }

    /**
     * Writes the events, and setup.json beside them.
     *
     * @param sales sales and returns by time, all from the first live day on
     */
    public void write(List<Sale> sales, Path file) throws IOException {
        EventLog log = new EventLog(truths.today());
        Product soldOut = mostWanted(sales);
        List<Sale> possible = sales.stream()
                .map(sale -> withoutWhatRanOut(sale, soldOut))
                .filter(sale -> !sale.lines().isEmpty())
                .toList();
        orders(possible, new OrderFates(log, dice.split(), soldOut));
        WriteOffs writeOffs = WriteOffs.invent(truths, assortment, soldOut, dice.split());
        writeOffs.tell(log, new Prices(truths));
        Demand demand = demand(possible);
        writeOffs.addTo(demand);
        Supply supply = new Supply(assortment, truths, demand, soldOut, dice.split());
        open(log, supply);
        supply.deliver(log);
        new Spending(log, truths, dice.split()).tell();
        log.write(file);
        Files.writeString(file.resolveSibling("setup.json"), Setup.json(assortment, sales));
    }

    /** Numbers start again each day at each outlet, as in the history. */
    private static void orders(List<Sale> sales, OrderFates fates) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Sale sale : sales) {
            if (sale.isReturn()) {
                fates.giveBack(sale);
            } else {
                String series = sale.outlet().store() + "-" + DAY.format(sale.at());
                fates.decide(new LiveOrder("%s-%03d".formatted(series, numbers.merge(series, 1, Integer::sum)), sale));
            }
        }
    }

    /** The product of which most is sold, promotions aside: the one that is missed when it runs out. */
    private static Product mostWanted(List<Sale> sales) {
        Map<Product, Integer> units = new HashMap<>();
        sales.stream()
                .flatMap(sale -> sale.lines().stream())
                .filter(line -> !line.product().sku().equals(DemoTruths.LOSS_MAKER))
                .forEach(line -> units.merge(line.product(), line.quantity(), Integer::sum));
        return units.entrySet().stream()
                .max(Map.Entry.<Product, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().sku()))
                .orElseThrow()
                .getKey();
    }

    /** Who still asks for it goes away without it. */
    private Sale withoutWhatRanOut(Sale sale, Product soldOut) {
        boolean isTooLate = sale.at().toLocalDate().isAfter(truths.soldOutOn());
        boolean isAskedFor =
                sale.lines().stream().anyMatch(line -> line.product().equals(soldOut));
        return isTooLate && isAskedFor && !sale.isReturn() ? sale.without(soldOut) : sale;
    }

    private Demand demand(List<Sale> sales) {
        Demand demand = new Demand(truths.liveFrom(), truths.today());
        sales.stream().filter(sale -> !sale.isReturn()).forEach(sale -> {
            for (Line line : sale.lines()) {
                demand.add(sale.at().toLocalDate(), new Place(sale.outlet(), line.product()), line.quantity());
            }
        });
        return demand;
    }

    /** On the eve of the first day. What these balances leave over meets the history's profit in the clearing account. */
    private void open(EventLog log, Supply supply) {
        ObjectNode opening = EventLog.fields().put("opening", "OPEN-1");
        ArrayNode cash = opening.putArray("cash");
        cash.addObject().put("account", BANK).put("amount", EventLog.money(620_000_00));
        for (Outlet outlet : List.of(Outlet.NANJING_ROAD, Outlet.RIVERSIDE)) {
            cash.addObject().put("account", TILL).put("store", outlet.store()).put("amount", EventLog.money(1_500_00));
        }
        opening.putArray("other")
                .add(EventLog.fields().put("account", FURNITURE).put("debit", EventLog.money(87_000_00)));
        supply.open(opening.putArray("stock"));
        log.add(truths.liveFrom().minusDays(1), Kind.OPENING_BALANCES, opening);
    }
}
