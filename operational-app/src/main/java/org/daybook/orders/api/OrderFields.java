package org.daybook.orders.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.orders.NewOrder;
import org.daybook.orders.Returns;
import org.daybook.orders.Returns.Grade;
import org.daybook.orders.Shipments;
import org.daybook.orders.Terms;
import org.daybook.orders.api.Bodies.Part;
import org.daybook.orders.api.Bodies.PlaceLine;
import org.daybook.orders.api.Bodies.PlaceOrder;
import org.daybook.orders.desk.Offer;
import org.daybook.orders.desk.Offers;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.orders.pricing.Discount;
import org.daybook.settings.Channels;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Forbidden;
import org.daybook.web.NotFound;
import org.daybook.web.api.RequestFields;
import org.daybook.web.api.WrongFields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what programs send of orders; what is wrong is told of all fields at once. */
@Component
class OrderFields {
    private static final int MOST_LINES = 20_000;
    private static final int MOST_DAYS = 365;
    /** What an import takes, orders may name. */
    private static final int CODE_LENGTH = 500;

    private static final int QUANTITY_DIGITS = 3;
    private static final int PRICE_DIGITS = 4;
    private static final int MONEY_DIGITS = 2;
    private static final Map<String, Prices> PRICES =
            Map.of("inclusive", Prices.INCLUSIVE, "exclusive", Prices.EXCLUSIVE);
    private static final Map<String, Grade> GRADES = Map.of("A", Grade.A, "C", Grade.C);

    private final Offers offers;
    private final Channels channels;

    OrderFields(Offers offers, Channels channels) {
        this.offers = offers;
        this.channels = channels;
    }

    /** @throws WrongFields with all that is wrong */
    NewOrder order(PlaceOrder body, SignedIn me) {
        RequestFields fields = new RequestFields();
        List<NewOrder.Line> lines = lines(fields, body, me);
        NewOrder order = new NewOrder(
                "",
                fields.text("channel", body.channel(), CODE_LENGTH),
                fields.text("store", body.store(), CODE_LENGTH),
                Optional.ofNullable(body.customerNo()).map(no -> fields.optional("customer_no", no, CODE_LENGTH)),
                lines,
                reduction(fields, "discount", body.discount(), me),
                fields.amountOrZero("freight", body.freight(), MONEY_DIGITS),
                prices(fields, body),
                Optional.empty(),
                false,
                terms(fields, body));
        fields.check();
        if (channels.find(order.channel()).isEmpty()) {
            throw new NotFound("channel", order.channel());
        }
        return order;
    }

    private List<NewOrder.Line> lines(RequestFields fields, PlaceOrder body, SignedIn me) {
        List<PlaceLine> stated = fields.some("lines", body.lines(), MOST_LINES);
        List<String> skus =
                stated.stream().map(PlaceLine::sku).filter(Objects::nonNull).toList();
        Map<String, Offer> known = offers.find(skus, Objects.requireNonNullElse(body.store(), ""), "en");
        List<NewOrder.Line> lines = new ArrayList<>();
        for (PlaceLine line : stated) {
            lines.add(line(fields, lines.size() + 1, line, known, me));
        }
        return lines;
    }

    private static NewOrder.Line line(
            RequestFields fields, int lineNo, PlaceLine line, Map<String, Offer> known, SignedIn me) {
        String field = "lines[" + (lineNo - 1) + "].";
        String sku = fields.text(field + "sku", line.sku(), CODE_LENGTH);
        BigDecimal quantity = fields.positive(field + "quantity", line.quantity(), QUANTITY_DIGITS);
        @Nullable Offer offer = known.get(sku);
        @Nullable BigDecimal listed = offer == null ? null : offer.price();
        // Only who may set prices departs from the list.
        boolean isStated = line.price() != null && (listed == null || me.may(Right.PRICES_SET));
        BigDecimal price = isStated
                ? fields.amountOrZero(field + "price", line.price(), PRICE_DIGITS)
                : Objects.requireNonNullElse(listed, BigDecimal.ZERO);
        if (!isStated && listed == null) {
            fields.fault(field + "price", "api.no_list_price", sku);
        }
        return new NewOrder.Line(
                lineNo, sku, quantity, price, reduction(fields, field + "discount", line.discount(), me));
    }

    private static List<NewOrder.Reduction> reduction(
            RequestFields fields, String field, @Nullable BigDecimal stated, SignedIn me) {
        BigDecimal amount = fields.amountOrZero(field, stated, MONEY_DIGITS);
        if (amount.signum() == 0) {
            return List.of();
        }
        if (!me.may(Right.PRICES_SET)) {
            throw new Forbidden(Right.PRICES_SET);
        }
        return List.of(new NewOrder.Reduction(
                Discount.Kind.MANUAL, Optional.empty(), Optional.of(amount), Optional.empty(), List.of()));
    }

    private Prices prices(RequestFields fields, PlaceOrder body) {
        String stated = Objects.requireNonNullElse(body.prices(), offers.prices());
        fields.word("prices", stated, List.of("inclusive", "exclusive"));
        return PRICES.getOrDefault(stated, Prices.INCLUSIVE);
    }

    private static Terms terms(RequestFields fields, PlaceOrder body) {
        Integer held = body.heldDays();
        Integer due = body.dueDays();
        if (held == null) {
            return Terms.onAccount(due == null ? 0 : days(fields, "due_days", due, 0));
        }
        if (due != null) {
            fields.fault("held_days", "api.not_for", "due_days");
        }
        return Terms.payFirst(days(fields, "held_days", held, 1));
    }

    private static int days(RequestFields fields, String field, int stated, int least) {
        if (stated < least || stated > MOST_DAYS) {
            fields.fault(field, "api.range", least, MOST_DAYS);
            return least;
        }
        return stated;
    }

    /** @throws WrongFields with all that is wrong */
    List<Shipments.Line> shipped(@Nullable List<@Nullable Part> parts) {
        RequestFields fields = new RequestFields();
        List<Shipments.Line> lines = new ArrayList<>();
        for (Part part : fields.some("lines", parts, MOST_LINES)) {
            lines.add(new Shipments.Line(part.lineNo(), quantity(fields, lines.size(), part)));
        }
        fields.check();
        return lines;
    }

    /** @throws WrongFields with all that is wrong */
    List<Returns.Line> returned(@Nullable List<@Nullable Part> parts) {
        RequestFields fields = new RequestFields();
        List<Returns.Line> lines = new ArrayList<>();
        for (Part part : fields.some("lines", parts, MOST_LINES)) {
            String grade = Objects.requireNonNullElse(part.grade(), "A");
            fields.word("lines[" + lines.size() + "].grade", grade, List.of("A", "C"));
            lines.add(new Returns.Line(
                    part.lineNo(), quantity(fields, lines.size(), part), GRADES.getOrDefault(grade, Grade.A)));
        }
        fields.check();
        return lines;
    }

    /** @throws WrongFields if it is missing, or no amount above zero */
    static BigDecimal amount(@Nullable BigDecimal stated) {
        RequestFields fields = new RequestFields();
        BigDecimal amount = fields.positive("amount", stated, MONEY_DIGITS);
        fields.check();
        return amount;
    }

    /** @throws WrongFields if it is missing */
    static String required(String field, @Nullable String stated) {
        RequestFields fields = new RequestFields();
        String text = fields.text(field, stated, CODE_LENGTH);
        fields.check();
        return text;
    }

    private static BigDecimal quantity(RequestFields fields, int index, Part part) {
        return fields.positive("lines[" + index + "].quantity", part.quantity(), QUANTITY_DIGITS);
    }
}
