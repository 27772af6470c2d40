package org.daybook.stock;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.daybook.audit.BusinessEvent;
import org.daybook.audit.BusinessEvents;
import org.daybook.money.Money;
import org.daybook.settings.Moment;
import org.daybook.stock.Movement.Kind;
import org.daybook.stock.Movement.Valued;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods that come from suppliers. Publishes {@link Receipt} in the same transaction, for the books. */
@Service
public class Receipts {
    private final BusinessEvents happened;
    private final Inventory inventory;
    private final StockDocumentTable documents;
    private final ApplicationEventPublisher events;

    Receipts(
            BusinessEvents happened,
            Inventory inventory,
            StockDocumentTable documents,
            ApplicationEventPublisher events) {
        this.happened = happened;
        this.inventory = inventory;
        this.documents = documents;
        this.events = events;
    }

    /** @param unitCost order price without tax, up to six decimals */
    public record Line(int lineNo, long productId, BigDecimal quantity, BigDecimal unitCost) {

        /** The accrual until the bill comes: quantity × price, rounded once. */
        public Money amount(Currency currency) {
            return new Money(quantity.multiply(unitCost), currency);
        }
    }

    /** Goods that came in, whole. */
    public record Receipt(
            String receiptNo, String supplierNo, long locationId, List<Line> lines, Currency currency, Moment moment) {
        public Receipt {
            lines = List.copyOf(lines);
        }
    }

    /** Puts the goods into stock; the same receipt again changes nothing. */
    @Transactional
    public void receive(Receipt receipt) {
        if (!happened.begin(BusinessEvent.of("purchase_receipt", receipt.receiptNo(), receipt, receipt.moment()))) {
            return;
        }
        documents.insert(receipt);
        List<Valued> goods = receipt.lines().stream()
                .map(line -> new Valued(
                        new Goods(line.lineNo(), line.productId(), receipt.locationId(), line.quantity()),
                        line.amount(receipt.currency())))
                .toList();
        inventory.add(goods, Movement.of(Kind.RECEIPT, receipt.receiptNo(), receipt.moment()));
        events.publishEvent(receipt);
    }
}
