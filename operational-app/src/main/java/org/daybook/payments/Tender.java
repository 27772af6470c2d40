package org.daybook.payments;

import java.util.Locale;
import org.daybook.ledger.Dimensions;
import org.daybook.ledger.EntryDraft;
import org.daybook.money.Money;

/**
 * Where money lies.
 *
 * @param storeId whose till or safe, 0 for what belongs to no store
 * @param provider who clears it, empty for what needs nobody
 */
public record Tender(Method method, long storeId, String provider) {

    /** The ways to pay. */
    public enum Method {
        CASH,
        SAFE,
        BANK,
        GATEWAY
    }

    public Tender {
        boolean isInStore = method == Method.CASH || method == Method.SAFE;
        if (isInStore != (storeId != 0) || (method == Method.GATEWAY) == provider.isEmpty()) {
            throw new PaymentRefused(PaymentRefused.Reason.TENDER_INCOMPLETE, code(method));
        }
    }

    String code() {
        return code(method);
    }

    /** Adds money that comes in by this tender, or goes out if negative. */
    void addTo(EntryDraft draft, Money money, String document) {
        draft.add(
                code(), money, Dimensions.NONE.store(storeId).provider(provider).reference(document));
    }

    private static String code(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }
}
