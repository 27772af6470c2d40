package org.daybook.imports.events;

import java.util.Optional;
import java.util.Set;
import org.daybook.catalog.Product;
import org.daybook.imports.events.file.EventRejected;
import org.daybook.imports.events.file.Payload;
import org.daybook.money.Money;
import org.daybook.stock.Issues;
import org.daybook.stock.Issues.Issue;
import org.daybook.stock.Issues.Reason;
import org.daybook.stock.Issues.Vat;
import org.daybook.stock.Receipts;
import org.daybook.stock.Receipts.Line;
import org.daybook.stock.Receipts.Receipt;
import org.springframework.stereotype.Component;

/** Goods that come in, and leave without being sold. */
@Component
class StockEvents implements EventKind {
    private final Receipts receipts;
    private final Issues issues;
    private final Names names;

    StockEvents(Receipts receipts, Issues issues, Names names) {
        this.receipts = receipts;
        this.issues = issues;
        this.names = names;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("purchase_receipt", "stock_issue");
    }

    @Override
    public void replay(Occasion occasion) {
        if (occasion.event().kind().equals("purchase_receipt")) {
            receipts.receive(receipt(occasion));
        } else {
            issues.issue(issue(occasion));
        }
    }

    private Receipt receipt(Occasion occasion) {
        Payload payload = occasion.payload();
        OrderEvents.refuse(payload, "effective");
        return new Receipt(
                payload.text("receipt_id"),
                payload.text("supplier"),
                names.store(payload.text("store")),
                payload.someParts("lines").stream().map(this::line).toList(),
                occasion.shop().currency(),
                occasion.moment());
    }

    private Line line(Payload line) {
        OrderEvents.refuse(line, "bill");
        return new Line(
                line.wholeNumber("line"),
                names.product(line.text("sku")).productId(),
                line.positive("qty"),
                line.notNegative("unit_cost"));
    }

    private Issue issue(Occasion occasion) {
        Payload payload = occasion.payload();
        Product product = names.product(payload.text("sku"));
        Reason reason = reason(payload.text("reason"));
        return new Issue(
                payload.text("issue"),
                product.productId(),
                names.store(payload.text("store")),
                payload.positive("qty"),
                reason.code(),
                product.taxRate(),
                price(occasion, reason),
                occasion.moment());
    }

    /** What the tax office takes for a sale needs one. */
    private static Optional<Money> price(Occasion occasion, Reason reason) {
        boolean isAsked = reason.vat() == Vat.DEEMED_SALE || occasion.payload().has("price");
        return isAsked ? Optional.of(occasion.positive("price")) : Optional.empty();
    }

    private Reason reason(String code) {
        return issues.reason(code).orElseThrow(() -> new EventRejected("event.unknown", "reason", code));
    }
}
