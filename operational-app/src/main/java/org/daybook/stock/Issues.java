package org.daybook.stock;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.daybook.audit.BusinessEvent;
import org.daybook.audit.BusinessEvents;
import org.daybook.money.Money;
import org.daybook.settings.Moment;
import org.daybook.stock.Movement.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods that leave without being sold, for a reason. Publishes {@link Issued} in the same transaction, for the books. */
@Service
public class Issues {
    private final BusinessEvents happened;
    private final Inventory inventory;
    private final StockDocumentTable documents;
    private final ApplicationEventPublisher events;

    Issues(
            BusinessEvents happened,
            Inventory inventory,
            StockDocumentTable documents,
            ApplicationEventPublisher events) {
        this.happened = happened;
        this.inventory = inventory;
        this.documents = documents;
        this.events = events;
    }

    /** What becomes of the VAT of goods that are not sold. */
    public enum Vat {
        NONE,
        TRANSFER_OUT,
        DEEMED_SALE
    }

    /** Why, and what follows from it in the books. */
    public record Reason(String code, String accountNumber, Vat vat) {}

    /**
     * What is to leave.
     *
     * @param taxRate of the product
     * @param normalPrice per unit with tax, for what the tax office takes for a sale
     */
    public record Issue(
            String issueNo,
            long productId,
            long locationId,
            BigDecimal quantity,
            String reason,
            BigDecimal taxRate,
            Optional<Money> normalPrice,
            Moment moment) {}

    /** What left, and what it cost. */
    public record Issued(Issue issue, Reason reason, Money cost) {}

    /** Makes or changes a reason. */
    public void define(Reason reason) {
        documents.define(reason);
    }

    /** Nothing if there is no such reason. */
    public Optional<Reason> reason(String code) {
        return documents.reason(code);
    }

    /** All of them, in the order of their codes. */
    public List<Reason> reasons() {
        return documents.reasons();
    }

    /** @throws SoldOut if there is less than that */
    @Transactional
    public void issue(Issue issue) {
        if (!happened.begin(BusinessEvent.of("stock_issue", issue.issueNo(), issue, issue.moment()))) {
            return;
        }
        Reason reason = documents.reason(issue.reason()).orElseThrow();
        Movement movement = new Movement(Kind.ISSUE, issue.issueNo(), reason.code(), null, issue.moment());
        Goods goods = new Goods(1, issue.productId(), issue.locationId(), issue.quantity());
        Money cost = inventory.take(List.of(goods), movement).get(0);
        events.publishEvent(new Issued(issue, reason, cost));
    }
}
