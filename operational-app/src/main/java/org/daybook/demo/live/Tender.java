package org.daybook.demo.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.demo.Outlet;
import org.daybook.demo.invent.Dice;

/** How customers pay. */
enum Tender {
    CASH,
    CARD,
    WECHAT,
    ALIPAY,
    BANK;

    private static final double[] AT_THE_COUNTER = Dice.summed(.24, .26, .28, .22);
    private static final double[] ON_THE_WEB = Dice.summed(0, .14, .46, .40);

    /** What somebody pays with at once. */
    static Tender atOnce(Outlet outlet, Dice dice) {
        return values()[dice.pick(outlet == Outlet.WEB ? ON_THE_WEB : AT_THE_COUNTER)];
    }

    ObjectNode payload(Outlet outlet) {
        ObjectNode tender = EventLog.fields();
        return switch (this) {
            case CASH -> tender.put("method", "cash").put("store", outlet.store());
            case BANK -> tender.put("method", "bank");
            default -> tender.put("method", "gateway").put("provider", name());
        };
    }
}
