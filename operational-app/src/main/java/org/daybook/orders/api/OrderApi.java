package org.daybook.orders.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.daybook.orders.NewOrder;
import org.daybook.orders.api.Bodies.PlaceOrder;
import org.daybook.orders.desk.OrderDesk;
import org.daybook.payments.Tender;
import org.daybook.stock.seen.SeenStores;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.api.Made;
import org.daybook.web.page.Paths;
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
    private final OrderDesk desk;
    private final OrderFields fields;
    private final SeenStores stores;
    private final Now now;

    OrderApi(OrderDesk desk, OrderFields fields, SeenStores stores, Now now) {
        this.desk = desk;
        this.fields = fields;
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
        NewOrder order = fields.order(body, me);
        long storeId = stores.find(order.store(), me);
        Optional<Tender> paid = Optional.ofNullable(body.paidBy()).map(code -> Paying.tender(code, storeId, me));
        String orderNo = desk.place(key, order, paid, now.by(me));
        return ResponseEntity.created(URI.create(Paths.of("/api/v1/orders/{no}", orderNo)))
                .body(new Made(orderNo));
    }
}
