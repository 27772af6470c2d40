package org.daybook.books;

import java.util.List;
import org.daybook.payments.Tender;
import org.daybook.payments.Tender.Method;

/** Where money that has nothing to do with orders comes from and goes to, as forms and programs name it. */
public final class Ways {
    /** How an expense is paid. */
    public static final List<String> PAID_BY = List.of("bank", "cash", "safe", "credit");

    /** Where the owner's money lies. */
    public static final List<String> PLACES = List.of("bank", "cash", "safe");

    /** Characters of a note. */
    public static final int NOTE_LENGTH = 400;

    /** Characters of a supplier's number. */
    public static final int SUPPLIER_LENGTH = 60;

    private Ways() {}

    /** Cash and a safe are those of a store. */
    public static boolean isInStore(String code) {
        return code.equals("cash") || code.equals("safe");
    }

    /** @param code one of {@link #PLACES} */
    public static Tender tender(String code, long store) {
        return switch (code) {
            case "cash" -> new Tender(Method.CASH, store, "");
            case "safe" -> new Tender(Method.SAFE, store, "");
            default -> new Tender(Method.BANK, 0, "");
        };
    }
}
