package org.daybook.ledger;

import org.daybook.money.Money;
import org.daybook.stock.Issues.Issued;
import org.daybook.stock.Issues.Vat;
import org.daybook.stock.Receipts.Receipt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Posts what happens in the stockroom, in the same transaction. */
@Service
class StockPosting {
    private final Postings postings;

    StockPosting(Postings postings) {
        this.postings = postings;
    }

    /** Received, not billed: the accrual is at order price, line by line. */
    @EventListener
    void on(Receipt receipt) {
        EntryDraft draft =
                new EntryDraft("purchase_receipt", receipt.receiptNo(), receipt.moment(), receipt.currency());
        for (var line : receipt.lines()) {
            Money amount = line.amount(receipt.currency());
            Dimensions about = Dimensions.NONE
                    .store(receipt.locationId())
                    .product(line.productId())
                    .supplier(receipt.supplierNo())
                    .reference(receipt.receiptNo() + "/" + line.lineNo());
            draft.add("stocked", amount, about).add("received", amount, about);
        }
        postings.post(draft);
    }

    /** Input VAT that may not be kept makes the loss larger; a deemed sale owes VAT on the normal price. */
    @EventListener
    void on(Issued issued) {
        var issue = issued.issue();
        Money cost = issued.cost();
        Money tax = vat(issued);
        Dimensions about = Dimensions.NONE
                .store(issue.locationId())
                .product(issue.productId())
                .reference(issue.issueNo())
                .tax(issue.taxRate());
        String taxComponent = issued.reason().vat() == Vat.DEEMED_SALE ? "output_vat" : "input_vat_given_back";
        postings.post(new EntryDraft("stock_issue", issue.issueNo(), issue.moment(), cost.currency())
                .addOn(Long.parseLong(issued.reason().accountNumber()), "issued", cost.plus(tax), about)
                .add("taken", cost, about)
                .add(taxComponent, tax, about));
    }

    private static Money vat(Issued issued) {
        var issue = issued.issue();
        return switch (issued.reason().vat()) {
            case NONE -> Money.zero(issued.cost().currency());
            case TRANSFER_OUT -> issued.cost().taxOn(issue.taxRate());
            case DEEMED_SALE ->
                issue.normalPrice()
                        .map(price -> price.times(issue.quantity()).taxWithin(issue.taxRate()))
                        .orElseThrow(() -> new IllegalArgumentException("The issue " + issue.issueNo()
                                + " needs the price that the goods are normally sold at."));
        };
    }
}
