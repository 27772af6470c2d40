package org.daybook.orders.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.daybook.orders.api.Bodies.Line;
import org.daybook.orders.api.Bodies.Order;
import org.daybook.orders.api.Bodies.Page;
import org.daybook.orders.api.Bodies.Summary;
import org.daybook.orders.detail.OrderDetail;
import org.daybook.orders.detail.OrderDetails;
import org.daybook.orders.list.OrderList;
import org.daybook.orders.list.OrderRow;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.NotFound;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.api.Amount;
import org.daybook.web.api.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Reading orders. Who may not see amounts gets none. */
@RestController
@Tag(name = "Orders")
class OrderReadApi {
    private final OrderDetails details;
    private final OrderList list;
    private final Now now;

    OrderReadApi(OrderDetails details, OrderList list, Now now) {
        this.details = details;
        this.list = list;
        this.now = now;
    }

    /** Answers 304 if the order is still as the ETag says. */
    @GetMapping("/api/v1/orders/{orderNo}")
    @Requires(Right.ORDERS_READ)
    @Operation(operationId = "getOrder", summary = "One order with its lines")
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            schema = @Schema(type = "string"),
            description = "The ETag of the answer before: 304 if the order is still the same")
    @ApiResponse(responseCode = "200", description = "The order; its ETag changes when the order does")
    @ApiResponse(responseCode = "304", description = "Unchanged", content = @Content)
    @Nullable
    ResponseEntity<Order> get(@PathVariable String orderNo, SignedIn me, Locale locale, WebRequest request) {
        OrderDetail order = details.open(orderNo, me.stores(), locale.toLanguageTag())
                .orElseThrow(() -> new NotFound("order", orderNo));
        String tag = "\"" + order.head().version() + "-" + me.may(Right.AMOUNTS) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok().eTag(tag).body(body(order, me));
    }

    /** @param cursor as a page before said, none for the newest */
    @GetMapping("/api/v1/orders")
    @Requires(Right.ORDERS_READ)
    @Operation(operationId = "listOrders", summary = "Orders, newest first")
    Page page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn me) {
        long before = Slice.after(cursor, key -> Long.parseLong(key.get(0))).orElse(Long.MAX_VALUE);
        List<OrderRow> found = list.before(before, me.stores(), Slice.limit(limit) + 1);
        Slice<OrderRow> slice = Slice.of(found, limit, row -> List.of(row.orderId()));
        String currency = now.currency().getCurrencyCode();
        return new Page(
                slice.rows().stream().map(row -> summary(row, currency, me)).toList(), slice.next());
    }

    private static Summary summary(OrderRow row, String currency, SignedIn me) {
        return new Summary(
                row.orderNo(),
                row.businessDay(),
                row.paymentState(),
                row.fulfilmentState(),
                row.afterSaleState(),
                amount(row.total(), currency, me));
    }

    private static Order body(OrderDetail order, SignedIn me) {
        OrderDetail.Head head = order.head();
        return new Order(
                head.orderNo(),
                head.storeCode(),
                head.channel(),
                head.customerNo(),
                head.businessDay(),
                head.placedAt(),
                head.paymentState(),
                head.fulfilmentState(),
                head.afterSaleState(),
                amount(head.total(), head.currency(), me),
                amount(order.account().due(), head.currency(), me),
                amount(order.account().dueBack(), head.currency(), me),
                head.terms(),
                head.heldUntil(),
                order.lines().stream()
                        .map(line -> line(line, head.currency(), me))
                        .toList());
    }

    private static Line line(OrderDetail.Line line, String currency, SignedIn me) {
        return new Line(
                line.lineNo(),
                line.sku(),
                line.quantity(),
                line.shipped(),
                line.cancelled(),
                line.returned(),
                amount(line.net(), currency, me),
                amount(line.tax(), currency, me));
    }

    private static @Nullable Amount amount(BigDecimal amount, String currency, SignedIn me) {
        return me.may(Right.AMOUNTS) ? Amount.of(amount, currency) : null;
    }
}
