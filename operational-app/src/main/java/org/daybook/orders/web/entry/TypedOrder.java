package org.daybook.orders.web.entry;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.web.form.Fields;

/** The lines of an order as they were typed so far. */
final class TypedOrder {
    /** What may be typed or scanned: a code, or so many of it. */
    private static final Pattern TIMES = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)[*×xX](?=\\S)(.+)");

    private final List<TypedLine> lines = new ArrayList<>();

    /** A code that was typed or scanned. */
    record Wanted(BigDecimal quantity, String code) {

        static Wanted of(String typed) {
            String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
            Matcher times = TIMES.matcher(plain);
            return times.matches()
                    ? new Wanted(new BigDecimal(times.group(1)), times.group(2).strip())
                    : new Wanted(BigDecimal.ONE, plain);
        }
    }

    /** The lines that were sent, without the one that is to be removed. */
    static TypedOrder of(Fields fields) {
        TypedOrder order = new TypedOrder();
        List<String> skus = fields.all("sku");
        List<String> quantities = fields.all("quantity");
        List<String> prices = fields.all("price");
        List<String> discounts = fields.all("line-discount");
        String removed = fields.raw("remove");
        for (int i = 0; i < skus.size(); i++) {
            if (!removed.equals(skus.get(i))) {
                order.lines.add(new TypedLine(skus.get(i), at(quantities, i), at(prices, i), at(discounts, i)));
            }
        }
        return order;
    }

    List<TypedLine> lines() {
        return List.copyOf(lines);
    }

    /** Adds to the line of this product, or makes one. */
    void add(String sku, BigDecimal quantity) {
        Optional<TypedLine> there =
                lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
        if (there.isPresent()) {
            lines.set(lines.indexOf(there.get()), there.get().plus(quantity));
        } else {
            lines.add(TypedLine.of(sku, quantity));
        }
    }

    private static String at(List<String> values, int place) {
        return place < values.size() ? values.get(place).strip() : "";
    }
}
