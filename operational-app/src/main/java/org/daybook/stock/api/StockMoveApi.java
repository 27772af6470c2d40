package org.daybook.stock.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.catalog.Product;
import org.daybook.stock.Issues.Reason;
import org.daybook.stock.api.StockBodies.IssueReason;
import org.daybook.stock.api.StockBodies.IssueReasons;
import org.daybook.stock.api.StockBodies.ReceiptLine;
import org.daybook.stock.api.StockBodies.ReceiveGoods;
import org.daybook.stock.api.StockBodies.WriteOffGoods;
import org.daybook.stock.desk.StockDesk;
import org.daybook.stock.desk.StockDesk.Delivery;
import org.daybook.stock.desk.StockDesk.Line;
import org.daybook.stock.desk.StockDesk.WriteOff;
import org.daybook.users.Right;
import org.daybook.users.SignedIn;
import org.daybook.web.Forbidden;
import org.daybook.web.Now;
import org.daybook.web.Requires;
import org.daybook.web.api.Made;
import org.daybook.web.api.RequestFields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Receiving goods and writing them off. */
@RestController
@RequestMapping("/api/v1/stock")
@Tag(name = "Stock")
class StockMoveApi {
    private static final int MOST_LINES = 200;
    private static final int SUPPLIER_LENGTH = 40;
    private static final int QUANTITY_DIGITS = 3;
    private static final int COST_DIGITS = 6;

    private final StockDesk desk;
    private final Seen seen;
    private final Now now;

    StockMoveApi(StockDesk desk, Seen seen, Now now) {
        this.desk = desk;
        this.seen = seen;
        this.now = now;
    }

    @PostMapping("/receipts")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.STOCK_RECEIVE)
    @Operation(operationId = "receiveGoods", summary = "Receive a delivery of a supplier")
    Made receive(@RequestHeader("Idempotency-Key") String key, @RequestBody ReceiveGoods body, SignedIn me) {
        RequestFields fields = new RequestFields();
        String supplier = fields.text("supplier", body.supplier(), SUPPLIER_LENGTH);
        long into = seen.named(fields, body.store(), me);
        List<ReceiptLine> stated = fields.some("lines", body.lines(), MOST_LINES);
        List<Line> lines = IntStream.range(0, stated.size())
                .mapToObj(index -> line(fields, index, stated.get(index), me))
                .flatMap(Optional::stream)
                .toList();
        fields.check();
        return new Made(desk.receive(key, new Delivery(supplier, into, lines, now.currency()), now.by(me)));
    }

    @PostMapping("/issues")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.STOCK_ISSUE)
    @Operation(operationId = "writeOffGoods", summary = "Write goods off: they leave the stock for good")
    Made writeOff(@RequestHeader("Idempotency-Key") String key, @RequestBody WriteOffGoods body, SignedIn me) {
        RequestFields fields = new RequestFields();
        long from = seen.named(fields, body.store(), me);
        Optional<Product> product = seen.goods(fields, "sku", body.sku());
        BigDecimal quantity = fields.positive("quantity", body.quantity(), QUANTITY_DIGITS);
        Optional<Reason> reason = fields.choice("reason", body.reason(), this::reason);
        fields.check();
        WriteOff asked = new WriteOff(product.orElseThrow(), from, quantity, reason.orElseThrow(), now.currency());
        return new Made(desk.writeOff(key, asked, now.by(me)));
    }

    @GetMapping("/reasons")
    @Requires(Right.STOCK_ISSUE)
    @Operation(operationId = "listIssueReasons", summary = "Why goods may be written off")
    IssueReasons reasons() {
        return new IssueReasons(desk.reasons().stream()
                .map(reason -> new IssueReason(
                        reason.code(), reason.vat().name().toLowerCase(Locale.ROOT), reason.accountNumber()))
                .toList());
    }

    private Optional<Line> line(RequestFields fields, int index, ReceiptLine line, SignedIn me) {
        String field = "lines[" + index + "].";
        Optional<Product> product = seen.goods(fields, field + "sku", line.sku());
        BigDecimal quantity = fields.positive(field + "quantity", line.quantity(), QUANTITY_DIGITS);
        Optional<BigDecimal> cost = cost(fields, field + "unit_cost", line.unitCost(), me);
        return product.map(goods -> new Line(index + 1, goods, quantity, cost));
    }

    /** As on the page: who sees costs states them, who does not may not. */
    private static Optional<BigDecimal> cost(
            RequestFields fields, String field, @Nullable BigDecimal cost, SignedIn me) {
        if (me.may(Right.COSTS)) {
            return Optional.of(fields.notNegative(field, cost, COST_DIGITS));
        }
        if (cost != null) {
            throw new Forbidden(Right.COSTS);
        }
        return Optional.empty();
    }

    private Optional<Reason> reason(String code) {
        return desk.reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
