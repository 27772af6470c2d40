package org.daybook.stock.desk;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.daybook.audit.Answers;
import org.daybook.audit.DocumentNumbers;
import org.daybook.audit.DocumentNumbers.Kind;
import org.daybook.catalog.Product;
import org.daybook.money.Money;
import org.daybook.settings.Moment;
import org.daybook.stock.Issues;
import org.daybook.stock.Issues.Issue;
import org.daybook.stock.Issues.Reason;
import org.daybook.stock.Issues.Vat;
import org.daybook.stock.Receipts;
import org.daybook.stock.Receipts.Receipt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives goods and writes them off, as asked for on a page or over the API. Each takes a key that is the same for
 * each repetition of one request: the repetition does nothing and gets the same number.
 */
@Service
@Transactional
public class StockDesk {
    private final Answers answers;
    private final DocumentNumbers numbers;
    private final Receipts receipts;
    private final Issues issues;
    private final KnownTable known;

    StockDesk(Answers answers, DocumentNumbers numbers, Receipts receipts, Issues issues, KnownTable known) {
        this.answers = answers;
        this.numbers = numbers;
        this.receipts = receipts;
        this.issues = issues;
        this.known = known;
    }

    /**
     * Goods that came.
     *
     * @param unitCost without tax; if it is not stated the last one of the product at the location counts
     */
    public record Line(int lineNo, Product product, BigDecimal quantity, Optional<BigDecimal> unitCost) {}

    /** A delivery of a supplier to a location. */
    public record Delivery(String supplierNo, long locationId, List<Line> lines, Currency currency) {
        public Delivery {
            lines = List.copyOf(lines);
        }
    }

    /** Goods that are to leave a location, for one of the reasons that exist. */
    public record WriteOff(Product product, long locationId, BigDecimal quantity, Reason reason, Currency currency) {}

    /**
     * Receives a delivery.
     *
     * @return the number of the receipt
     * @throws StockRefused if a cost is neither stated nor known
     */
    public String receive(String key, Delivery delivery, Moment moment) {
        return answers.once(moment.actorId(), key, "receive " + delivery, () -> {
            String receiptNo = numbers.next(Kind.RECEIPT);
            List<Receipts.Line> lines = delivery.lines().stream()
                    .map(line -> valued(line, delivery.locationId()))
                    .toList();
            receipts.receive(new Receipt(
                    receiptNo, delivery.supplierNo(), delivery.locationId(), lines, delivery.currency(), moment));
            return receiptNo;
        });
    }

    /**
     * Writes goods off.
     *
     * @return the number of the issue
     * @throws StockRefused if the reason counts as a sale and the product has no list price
     * @throws org.daybook.stock.SoldOut if there is less than that
     */
    public String writeOff(String key, WriteOff asked, Moment moment) {
        return answers.once(moment.actorId(), key, "write off " + asked, () -> {
            String issueNo = numbers.next(Kind.ISSUE);
            issues.issue(new Issue(
                    issueNo,
                    asked.product().productId(),
                    asked.locationId(),
                    asked.quantity(),
                    asked.reason().code(),
                    asked.product().taxRate(),
                    normalPrice(asked),
                    moment));
            return issueNo;
        });
    }

    /** Why goods may be written off. */
    public List<Reason> reasons() {
        return issues.reasons();
    }

    private Receipts.Line valued(Line line, long locationId) {
        Product product = line.product();
        BigDecimal cost = line.unitCost()
                .or(() -> known.unitCost(product.productId(), locationId))
                .orElseThrow(() -> StockRefused.costUnknown(product.sku()));
        return new Receipts.Line(line.lineNo(), product.productId(), line.quantity(), cost);
    }

    private Optional<Money> normalPrice(WriteOff asked) {
        if (asked.reason().vat() != Vat.DEEMED_SALE) {
            return Optional.empty();
        }
        BigDecimal price = known.listPrice(asked.product().productId())
                .orElseThrow(() -> StockRefused.priceUnknown(asked.product().sku()));
        return Optional.of(new Money(price, asked.currency()));
    }
}
