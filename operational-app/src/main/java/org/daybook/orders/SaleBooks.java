package org.daybook.orders;

import java.util.List;
import org.daybook.ledger.EntryDraft;
import org.daybook.ledger.Postings;
import org.daybook.money.Money;
import org.daybook.orders.book.LiveOrder;
import org.daybook.orders.book.OrderLineTable;
import org.daybook.orders.book.SaleDocumentTable;
import org.daybook.orders.lines.LinePart;
import org.daybook.payments.OrderMoney;
import org.daybook.settings.Moment;
import org.springframework.stereotype.Component;

/** Writes what a shipment or a return does: the document, the lines of the order, its money and the entry. */
@Component
class SaleBooks {
    private final SaleDocumentTable documents;
    private final OrderLineTable lines;
    private final OrderMoney money;
    private final Postings postings;

    SaleBooks(SaleDocumentTable documents, OrderLineTable lines, OrderMoney money, Postings postings) {
        this.documents = documents;
        this.lines = lines;
        this.money = money;
        this.postings = postings;
    }

    /** A document of an order, with the parts of its lines. */
    record Sale(String documentNo, LiveOrder order, List<LinePart> parts, Moment moment) {
        Money total() {
            return parts.stream().map(LinePart::total).reduce(Money.zero(order.currency()), Money::plus);
        }
    }

    /** A shipment. */
    void write(Sale sale, EntryDraft draft) {
        lines.ship(sale.order(), sale.parts());
        documents.insertShipment(sale.documentNo(), sale.order(), sale.parts(), sale.moment());
        money.charge(
                sale.order().orderNo(),
                sale.documentNo(),
                sale.total(),
                sale.moment().day().plusDays(sale.order().dueDays()),
                draft);
        postings.post(draft);
    }

    /** A return. */
    void writeReturn(Sale sale, EntryDraft draft) {
        lines.giveBack(sale.order(), sale.parts());
        documents.insertReturn(sale.documentNo(), sale.order(), sale.parts(), sale.moment());
        money.credit(sale.order().orderNo(), sale.total(), draft);
        postings.post(draft);
    }
}
