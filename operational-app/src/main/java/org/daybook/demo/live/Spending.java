package org.daybook.demo.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.daybook.demo.DemoTruths;
import org.daybook.demo.Outlet;
import org.daybook.demo.invent.Dice;
import org.daybook.demo.live.EventLog.Kind;

/** What the shop spends to be open: rent, wages, parcels, advertising, fees. Amounts in cents. */
final class Spending {

    private static final String MARKETING = "560101";
    private static final String PARCELS = "560102";
    private static final String PACKAGING = "560104";
    private static final String RENT = "560105";
    private static final String WAGES = "560106";
    private static final String OFFICE = "560201";
    private static final String DEPRECIATION = "560203";
    private static final String FEES = "560302";
    private static final long DEPRECIATED = 1_450_00;

    private final EventLog log;
    private final DemoTruths truths;
    private final Dice dice;
    private int expenses;

    Spending(EventLog log, DemoTruths truths, Dice dice) {
        this.log = log;
        this.truths = truths;
        this.dice = dice;
    }

    void tell() {
        truths.liveFrom().datesUntil(truths.today()).forEach(day -> {
            switch (day.getDayOfMonth()) {
                case 1 -> rent(day);
                case 5 -> marketing(day);
                case 12 -> office(day);
                case 25 -> wages(day);
                case 28 -> ownerAndBooks(day);
                default -> {}
            }
            if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
                parcels(day);
            }
        });
    }

    private void rent(LocalDate day) {
        bank(day, RENT, 32_000_00, Outlet.NANJING_ROAD);
        bank(day, RENT, 24_000_00, Outlet.RIVERSIDE);
        bank(day, RENT, 9_000_00, Outlet.WEB);
    }

    private void wages(LocalDate day) {
        bank(day, WAGES, 41_500_00, Outlet.NANJING_ROAD);
        bank(day, WAGES, 33_200_00, Outlet.RIVERSIDE);
        bank(day, WAGES, 27_800_00, Outlet.WEB);
    }

    private void marketing(LocalDate day) {
        ObjectNode expense = expense(MARKETING, around(11_000_00), Outlet.WEB).put("channel", "web");
        credit(expense, "V-ADS", day);
        log.add(day, Kind.EXPENSE, expense);
    }

    private void office(LocalDate day) {
        bank(day, OFFICE, around(1_900_00), Outlet.NANJING_ROAD);
        ObjectNode water = expense(RENT, around(640_00), Outlet.RIVERSIDE);
        water.set("paid_by", Tender.CASH.payload(Outlet.RIVERSIDE));
        log.add(day, Kind.EXPENSE, water);
    }

    private void parcels(LocalDate day) {
        ObjectNode parcels = expense(PARCELS, around(2_300_00), Outlet.WEB).put("channel", "web");
        credit(parcels, "V-EXPRESS", day);
        log.add(day, Kind.EXPENSE, parcels);
        bank(day, PACKAGING, around(520_00), Outlet.WEB);
        bank(day, FEES, around(310_00), Outlet.WEB);
    }

    private void ownerAndBooks(LocalDate day) {
        ObjectNode drawings = EventLog.fields().put("payment", "OD-" + day).put("amount", EventLog.money(18_000_00));
        drawings.set("tender", Tender.BANK.payload(Outlet.WEB));
        log.add(day, Kind.OWNER_DRAWINGS, drawings);
        ObjectNode journal = EventLog.fields().put("journal", "J-" + day);
        journal.putArray("lines")
                .add(EventLog.fields().put("account", DEPRECIATION).put("debit", EventLog.money(DEPRECIATED)))
                .add(EventLog.fields().put("account", "1602").put("credit", EventLog.money(DEPRECIATED)));
        log.add(day, Kind.MANUAL_JOURNAL, journal);
    }

    private void bank(LocalDate day, String account, long cents, Outlet outlet) {
        ObjectNode expense = expense(account, cents, outlet);
        expense.set("paid_by", Tender.BANK.payload(outlet));
        log.add(day, Kind.EXPENSE, expense);
    }

    private ObjectNode expense(String account, long cents, Outlet outlet) {
        return EventLog.fields()
                .put("expense", "X-%03d".formatted(++expenses))
                .put("account", account)
                .put("amount", EventLog.money(cents))
                .put("store", outlet.store());
    }

    private static void credit(ObjectNode expense, String supplier, LocalDate day) {
        expense.putObject("paid_by")
                .put("method", "credit")
                .put("supplier", supplier)
                .put("due", day.plusDays(30).toString());
    }

    private long around(long cents) {
        return Math.round(cents * (.85 + .3 * dice.fraction()));
    }
}
