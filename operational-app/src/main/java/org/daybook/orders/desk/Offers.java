package org.daybook.orders.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what can be sold: by its code as it is scanned, or by part of its name. */
@Service
@Transactional(readOnly = true)
public class Offers {
    private final OfferTable table;

    Offers(OfferTable table) {
        this.table = table;
    }

    /** By SKU; one that nobody knows has no entry. Names are in this language: en, zh-CN or zh-TW. */
    public Map<String, Offer> find(Collection<String> skus, String store, String language) {
        Map<String, Offer> offers = new LinkedHashMap<>();
        table.find(skus, store, language).forEach(offer -> offers.put(offer.sku(), offer));
        return offers;
    }

    /** The one of this SKU; if there is none, those whose name or SKU holds the text, no more than so many. */
    public List<Offer> search(String text, String store, String language, int most) {
        List<Offer> exact = table.find(List.of(text), store, language);
        return exact.isEmpty() ? table.search(text, store, language, most) : exact;
    }

    /** Whether orders entered by hand have prices with tax in them: {@code inclusive} or {@code exclusive}. */
    public String prices() {
        return table.prices();
    }
}
