package org.daybook.orders.web.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.money.Money;
import org.daybook.orders.NewOrder;
import org.daybook.orders.Orders;
import org.daybook.orders.Terms;
import org.daybook.orders.desk.Offer;
import org.daybook.orders.desk.Offers;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.orders.pricing.Discount;
import org.daybook.orders.pricing.PricedLine;
import org.daybook.orders.pricing.PricedOrder;
import org.daybook.orders.web.entry.TypedOrder.Wanted;
import org.daybook.settings.Refused;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Sentences;
import org.daybook.web.form.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed of an order, adds what was scanned, and computes what it comes to. */
@Component
public class OrderEntry {
    private static final int MOST_CHOICES = 8;
    private static final int QUANTITY_DIGITS = 3;
    private static final int PRICE_DIGITS = 4;
    private static final int MONEY_DIGITS = 2;

    /** What the form offers, by the words that it sends. */
    public static final Map<String, Terms> TERMS = choices();

    private final Offers offers;
    private final Orders orders;
    private final Sentences sentences;

    OrderEntry(Offers offers, Orders orders, Sentences sentences) {
        this.offers = offers;
        this.orders = orders;
        this.sentences = sentences;
    }

    /** Who buys where; by the codes that people use. */
    public record Parties(String store, String channel, Optional<String> customerNo) {}

    /**
     * An order that is being entered.
     *
     * @param order what would be placed, empty as long as something is wrong or missing
     * @param priced what it would come to, empty as long as something is wrong or missing
     * @param choices products of which one was meant
     */
    public record Entered(
            List<EntryLine> lines, Optional<NewOrder> order, Optional<PricedOrder> priced, List<Offer> choices) {

        /** The goods at list price, without tax. */
        public BigDecimal listed() {
            return sum(PricedLine::netListed);
        }

        public BigDecimal discount() {
            return sum(PricedLine::netDiscount);
        }

        public BigDecimal freight() {
            return sum(line -> line.freight().minus(line.freightTax()));
        }

        public BigDecimal tax() {
            return sum(PricedLine::tax);
        }

        private BigDecimal sum(Function<PricedLine, Money> part) {
            return priced.stream()
                    .flatMap(order -> order.lines().stream())
                    .map(line -> part.apply(line).amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** What is wrong is noted with the fields. */
    public Entered read(Fields fields, Parties parties, SignedIn me, Locale locale) {
        TypedOrder typed = TypedOrder.of(fields);
        List<Offer> choices = addScanned(typed, fields, parties, locale);
        Map<String, Offer> known = offers.find(
                typed.lines().stream().map(TypedLine::sku).toList(), parties.store(), locale.toLanguageTag());
        List<NewOrder.Line> lines = lines(typed, known, fields, me);
        boolean mayDiscount = me.may(Right.PRICES_SET);
        NewOrder order = new NewOrder(
                sentences.of("order.new", locale),
                parties.channel(),
                parties.store(),
                parties.customerNo(),
                lines,
                mayDiscount ? reduction(fields, "discount", "new.discount") : List.of(),
                fields.amountOrZero("freight", "new.freight", MONEY_DIGITS),
                Prices.valueOf(offers.prices().toUpperCase(Locale.ROOT)),
                Optional.empty(),
                false,
                terms(fields));
        boolean isWhole = !lines.isEmpty() && lines.size() == typed.lines().size();
        Optional<PricedOrder> priced = fields.areRight() && isWhole ? price(order, fields, locale) : Optional.empty();
        return new Entered(shown(typed, known, priced), priced.map(sum -> order), priced, choices);
    }

    private static Map<String, Terms> choices() {
        Map<String, Terms> choices = new LinkedHashMap<>();
        choices.put("account-0", Terms.onAccount(0));
        choices.put("account-14", Terms.onAccount(14));
        choices.put("account-30", Terms.onAccount(30));
        choices.put("first-3", Terms.payFirst(3));
        return Collections.unmodifiableMap(choices);
    }

    /** One of the choices that the form offers, the first of them if none was sent. */
    private static Terms terms(Fields fields) {
        String stated = fields.raw("terms");
        if (!stated.isEmpty() && !TERMS.containsKey(stated)) {
            fields.fault("terms", "error.unknown", stated);
        }
        return TERMS.getOrDefault(stated, Terms.onAccount(0));
    }

    private List<Offer> addScanned(TypedOrder typed, Fields fields, Parties parties, Locale locale) {
        List<Offer> choices = new ArrayList<>();
        for (String scanned : fields.all("add")) {
            Wanted wanted = Wanted.of(scanned);
            if (wanted.code().isEmpty()) {
                continue;
            }
            List<Offer> found = offers.search(wanted.code(), parties.store(), locale.toLanguageTag(), MOST_CHOICES);
            if (found.size() == 1) {
                typed.add(found.get(0).sku(), wanted.quantity());
            } else if (found.isEmpty()) {
                fields.fault("entry", "entry.unknown", wanted.code());
            } else {
                choices.addAll(found);
            }
        }
        return choices;
    }

    private static List<NewOrder.Line> lines(TypedOrder typed, Map<String, Offer> known, Fields fields, SignedIn me) {
        List<NewOrder.Line> lines = new ArrayList<>();
        int lineNo = 0;
        for (TypedLine line : typed.lines()) {
            lineNo++;
            Offer offer = known.get(line.sku());
            if (offer == null) {
                fields.fault("entry", "entry.unknown", line.sku());
            } else {
                line(lineNo, line, offer, fields, me).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** Nothing as long as its price is missing. */
    private static Optional<NewOrder.Line> line(int lineNo, TypedLine line, Offer offer, Fields fields, SignedIn me) {
        boolean setsPrices = me.may(Right.PRICES_SET);
        BigDecimal quantity = number(fields, "quantity-" + lineNo, line, line.quantity(), QUANTITY_DIGITS);
        if (quantity.signum() == 0 && !fields.faulty().contains("quantity-" + lineNo)) {
            fields.fault("quantity-" + lineNo, "error.number", line.sku(), line.quantity());
        }
        BigDecimal off = setsPrices && !line.discount().isEmpty()
                ? number(fields, "discount-" + lineNo, line, line.discount(), MONEY_DIGITS)
                : BigDecimal.ZERO;
        // Only who may set prices departs from the list.
        boolean isTyped = !line.price().isEmpty() && (setsPrices || offer.price() == null);
        BigDecimal price =
                isTyped ? number(fields, "price-" + lineNo, line, line.price(), PRICE_DIGITS) : offer.price();
        if (price == null) {
            if (isPlaced(fields)) {
                fields.fault("price-" + lineNo, "new.price.missing", lineNo);
            }
            return Optional.empty();
        }
        return Optional.of(new NewOrder.Line(lineNo, line.sku(), quantity, price, reduction(off)));
    }

    /** What is no number is a fault of its field, and never silently nothing. */
    private static BigDecimal number(Fields fields, String name, TypedLine line, String typed, int digits) {
        Optional<BigDecimal> number = readable(typed, digits);
        if (number.isEmpty()) {
            fields.fault(name, "error.number", line.sku(), typed);
        }
        return number.orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> readable(String typed, int digits) {
        return Fields.parse(typed)
                .filter(number ->
                        number.signum() >= 0 && number.stripTrailingZeros().scale() <= digits);
    }

    /** Whether the order is to be placed, and not only computed: then nothing may be missing. */
    static boolean isPlaced(Fields fields) {
        return fields.raw("do").startsWith("place");
    }

    private static List<NewOrder.Reduction> reduction(Fields fields, String name, String label) {
        return reduction(fields.amountOrZero(name, label, MONEY_DIGITS));
    }

    private static List<NewOrder.Reduction> reduction(BigDecimal amount) {
        return amount.signum() == 0
                ? List.of()
                : List.of(new NewOrder.Reduction(
                        Discount.Kind.MANUAL, Optional.empty(), Optional.of(amount), Optional.empty(), List.of()));
    }

    private Optional<PricedOrder> price(NewOrder order, Fields fields, Locale locale) {
        try {
            return Optional.of(orders.price(order));
        } catch (Refused refused) {
            fields.say(sentences.of(refused, locale));
            return Optional.empty();
        }
    }

    private static List<EntryLine> shown(TypedOrder typed, Map<String, Offer> known, Optional<PricedOrder> priced) {
        Map<Integer, PricedLine> byNumber = new HashMap<>();
        priced.ifPresent(
                order -> order.lines().forEach(line -> byNumber.put(line.line().lineNo(), line)));
        List<EntryLine> shown = new ArrayList<>();
        for (TypedLine line : typed.lines()) {
            Offer offer = known.get(line.sku());
            if (offer != null) {
                shown.add(line(shown.size() + 1, line, offer, byNumber.get(shown.size() + 1)));
            }
        }
        return shown;
    }

    private static EntryLine line(int lineNo, TypedLine typed, Offer offer, @Nullable PricedLine priced) {
        BigDecimal wanted = readable(typed.quantity(), QUANTITY_DIGITS).orElse(BigDecimal.ZERO);
        boolean isShort = offer.available() != null && wanted.compareTo(offer.available()) > 0;
        String price = typed.price().isEmpty() && offer.price() != null
                ? offer.price()
                        .stripTrailingZeros()
                        .setScale(Math.max(2, offer.price().stripTrailingZeros().scale()))
                        .toPlainString()
                : typed.price();
        return new EntryLine(
                lineNo,
                typed.sku(),
                typed.quantity(),
                price,
                typed.discount(),
                offer,
                priced == null ? null : priced.netGoods().amount(),
                priced == null ? null : priced.netDiscount().amount(),
                isShort);
    }
}
