package org.daybook.orders.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.orders.NewOrder;
import org.daybook.orders.Terms;
import org.daybook.orders.api.Bodies.PlaceLine;
import org.daybook.orders.api.Bodies.PlaceOrder;
import org.daybook.orders.desk.Offer;
import org.daybook.orders.desk.Offers;
import org.daybook.orders.desk.OrderDesk;
import org.daybook.orders.pricing.Content.Prices;
import org.daybook.orders.pricing.Discount;
import org.daybook.payments.Tender;
import org.daybook.stock.Stores;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Forbidden;
import org.daybook.web.NotFound;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.api.BadRequest;
import org.daybook.web.api.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Placing orders. */
@RestController
@Tag(name = "Orders")
class OrderApi {
    private static final int MOST_DAYS = 365;

    private final OrderDesk desk;
    private final Offers offers;
    private final Stores stores;
    private final Now now;

    OrderApi(OrderDesk desk, Offers offers, Stores stores, Now now) {
        this.desk = desk;
        this.offers = offers;
        this.stores = stores;
        this.now = now;
    }

    /** The same key with the same body places nothing a second time and gets the same answer. */
    @PostMapping("/api/v1/orders")
    @Requires(Right.ORDERS_PLACE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "placeOrder", summary = "Place an order")
    ResponseEntity<Made> place(
            @RequestHeader("Idempotency-Key") String key, @RequestBody PlaceOrder body, SignedIn me) {
        long storeId = stores.find(required(body.store(), "store"))
                .filter(me::seesStore)
                .orElseThrow(() -> new NotFound("store", body.store()));
        Optional<Tender> paid = Optional.ofNullable(body.paidBy()).map(code -> Paying.tender(code, storeId, me));
        String orderNo = desk.place(key, order(body, me), paid, now.by(me));
        return ResponseEntity.created(URI.create("/api/v1/orders/" + orderNo)).body(new Made(orderNo));
    }

    private NewOrder order(PlaceOrder body, SignedIn me) {
        List<PlaceLine> lines = required(body.lines(), "lines");
        List<String> skus =
                lines.stream().map(line -> required(line.sku(), "lines.sku")).toList();
        Map<String, Offer> known = offers.find(skus, body.store(), "en");
        List<NewOrder.Line> priced = new ArrayList<>();
        for (PlaceLine line : lines) {
            priced.add(line(priced.size() + 1, line, known.get(line.sku()), me));
        }
        return new NewOrder(
                "",
                required(body.channel(), "channel"),
                body.store(),
                Optional.ofNullable(body.customerNo()),
                priced,
                reduction(body.discount(), me),
                notNegative(body.freight(), "freight"),
                prices(body),
                Optional.empty(),
                false,
                terms(body));
    }

    private static Terms terms(PlaceOrder body) {
        Integer held = body.heldDays();
        Integer due = body.dueDays();
        if (held != null && due != null) {
            throw BadRequest.of("held_days", "api.not_for", "due_days");
        }
        if (held != null) {
            return Terms.payFirst(days(held, "held_days"));
        }
        return Terms.onAccount(due == null ? 0 : days(due, "due_days"));
    }

    private static int days(int stated, String field) {
        if (stated < 0 || stated > MOST_DAYS) {
            throw BadRequest.of(field, "api.range", 0, MOST_DAYS);
        }
        return stated;
    }

    private Prices prices(PlaceOrder body) {
        String stated = Objects.requireNonNullElse(body.prices(), offers.prices());
        return switch (stated) {
            case "inclusive" -> Prices.INCLUSIVE;
            case "exclusive" -> Prices.EXCLUSIVE;
            default -> throw BadRequest.of("prices", "api.one_of", "inclusive, exclusive");
        };
    }

    private static NewOrder.Line line(int lineNo, PlaceLine line, @Nullable Offer offer, SignedIn me) {
        BigDecimal listed = offer == null ? null : offer.price();
        BigDecimal price = line.price() != null && (listed == null || me.may(Right.PRICES_SET)) ? line.price() : listed;
        if (price == null) {
            throw BadRequest.of("lines.price", "api.no_list_price", line.sku());
        }
        BigDecimal quantity = required(line.quantity(), "lines.quantity");
        return new NewOrder.Line(lineNo, line.sku(), quantity, price, reduction(line.discount(), me));
    }

    private static List<NewOrder.Reduction> reduction(@Nullable BigDecimal amount, SignedIn me) {
        if (amount == null || amount.signum() == 0) {
            return List.of();
        }
        if (!me.may(Right.PRICES_SET)) {
            throw new Forbidden(Right.PRICES_SET);
        }
        return List.of(new NewOrder.Reduction(
                Discount.Kind.MANUAL, Optional.empty(), Optional.of(amount), Optional.empty(), List.of()));
    }

    private static BigDecimal notNegative(@Nullable BigDecimal amount, String field) {
        if (amount != null && amount.signum() < 0) {
            throw BadRequest.of(field, "error.not_negative");
        }
        return Objects.requireNonNullElse(amount, BigDecimal.ZERO);
    }

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw BadRequest.of(field, "api.missing_field");
        }
        return value;
    }
}
