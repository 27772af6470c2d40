package org.daybook.imports.events;

import java.util.Set;
import org.daybook.catalog.Product;
import org.daybook.imports.events.file.EventRejected;
import org.daybook.imports.events.file.Payload;
import org.daybook.stock.Issues;
import org.daybook.stock.Issues.Issue;
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
                payload.parts("lines").stream().map(this::line).toList(),
                occasion.shop().currency(),
                occasion.moment());
    }

    private Line line(Payload line) {
        OrderEvents.refuse(line, "bill");
        return new Line(
                line.wholeNumber("line"),
                names.product(line.text("sku")).productId(),
                line.number("qty"),
                line.number("unit_cost"));
    }

    private Issue issue(Occasion occasion) {
        Payload payload = occasion.payload();
        Product product = names.product(payload.text("sku"));
        return new Issue(
                payload.text("issue"),
                product.productId(),
                names.store(payload.text("store")),
                payload.number("qty"),
                reason(payload.text("reason")),
                product.taxRate(),
                payload.optionalNumber("price").map(occasion::money),
                occasion.moment());
    }

    private String reason(String code) {
        if (issues.reason(code).isEmpty()) {
            throw new EventRejected("event.unknown", "reason", code);
        }
        return code;
    }
}
