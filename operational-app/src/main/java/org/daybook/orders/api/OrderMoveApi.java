package org.daybook.orders.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.orders.Returns;
import org.daybook.orders.Shipments;
import org.daybook.orders.api.Bodies.Ship;
import org.daybook.orders.api.Bodies.TakeBack;
import org.daybook.orders.desk.OrderDesk;
import org.daybook.orders.detail.OrderDetail.Head;
import org.daybook.orders.detail.OrderDetails;
import org.daybook.orders.lines.OrderLine.Freight;
import org.daybook.stock.seen.SeenStores;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.api.Made;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Moving orders on: what each step makes is a document of its own. */
@RestController
@RequestMapping("/api/v1/orders/{orderNo}")
@Tag(name = "Orders")
class OrderMoveApi {
    private final OrderDesk desk;
    private final OrderDetails details;
    private final OrderFields fields;
    private final SeenStores stores;
    private final Now now;

    OrderMoveApi(OrderDesk desk, OrderDetails details, OrderFields fields, SeenStores stores, Now now) {
        this.desk = desk;
        this.details = details;
        this.fields = fields;
        this.stores = stores;
        this.now = now;
    }

    @PostMapping("/payments")
    @Requires(Right.PAYMENTS_TAKE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "payOrder", summary = "Take money for an order")
    Made pay(
            @PathVariable String orderNo,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Bodies.Money body,
            SignedIn me) {
        Head head = open(orderNo, me);
        var tender = Paying.tender(OrderFields.required("paid_by", body.paidBy()), head.storeId(), me);
        return new Made(desk.pay(key, orderNo, money(body, head), tender, now.by(me)));
    }

    @PostMapping("/refunds")
    @Requires(Right.REFUNDS_PAY)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "refundOrder", summary = "Pay money back")
    Made refund(
            @PathVariable String orderNo,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Bodies.Money body,
            SignedIn me) {
        Head head = open(orderNo, me);
        var tender = Paying.tender(OrderFields.required("paid_by", body.paidBy()), head.storeId(), me);
        return new Made(desk.refund(key, orderNo, money(body, head), tender, now.by(me)));
    }

    @PostMapping("/shipments")
    @Requires(Right.ORDERS_SHIP)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "shipOrder", summary = "Ship goods of an order, all or some")
    Made ship(
            @PathVariable String orderNo,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Ship body,
            SignedIn me) {
        open(orderNo, me);
        List<Shipments.Line> lines = fields.shipped(body.lines());
        Optional<String> from = Optional.ofNullable(body.store()).map(store -> seen(store, me));
        return new Made(desk.ship(key, orderNo, from, lines, now.by(me)));
    }

    @PostMapping("/returns")
    @Requires(Right.RETURNS_RECEIVE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "takeBackOrder", summary = "Take goods of an order back")
    Made takeBack(
            @PathVariable String orderNo,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody TakeBack body,
            SignedIn me) {
        open(orderNo, me);
        List<Returns.Line> lines = fields.returned(body.lines());
        Freight freight = Boolean.TRUE.equals(body.refundFreight()) ? Freight.REFUNDED : Freight.KEPT;
        String store = seen(OrderFields.required("store", body.store()), me);
        return new Made(desk.takeBack(key, orderNo, store, lines, freight, now.by(me)));
    }

    /** Once more changes nothing. */
    @PostMapping("/confirmation")
    @Requires(Right.ORDERS_CANCEL)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "confirmOrder", summary = "Confirm an order; once more changes nothing")
    Made confirm(@PathVariable String orderNo, SignedIn me) {
        open(orderNo, me);
        desk.confirm(orderNo, now.by(me));
        return new Made(orderNo);
    }

    /** Says that a shipped order is done; once more changes nothing. */
    @PostMapping("/completion")
    @Requires(Right.ORDERS_CANCEL)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "completeOrder", summary = "Say that a shipped order is done; once more changes nothing")
    Made complete(@PathVariable String orderNo, SignedIn me) {
        open(orderNo, me);
        desk.complete(orderNo, now.by(me));
        return new Made(orderNo);
    }

    /** Once more changes nothing. */
    @PostMapping("/cancellation")
    @Requires(Right.ORDERS_CANCEL)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order, or what was not shipped of it; once more changes nothing")
    Made cancel(@PathVariable String orderNo, SignedIn me) {
        open(orderNo, me);
        desk.cancel(orderNo, now.by(me));
        return new Made(orderNo);
    }

    private Head open(String orderNo, SignedIn me) {
        return details.find(orderNo, me.stores()).orElseThrow(() -> new NotFound("order", orderNo));
    }

    /** Goods leave and enter only stores that the user sees. */
    private String seen(String store, SignedIn me) {
        stores.find(store, me);
        return store;
    }

    private static org.daybook.money.Money money(Bodies.Money body, Head head) {
        return new org.daybook.money.Money(OrderFields.amount(body.amount()), Currency.getInstance(head.currency()));
    }
}
