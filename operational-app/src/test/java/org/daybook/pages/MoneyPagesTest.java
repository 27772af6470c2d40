package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.pages.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Money that comes in beside orders, recorded on its page. */
@ExtendWith(SharedShop.class)
class MoneyPagesTest {
    private final PageShop shop;
    private final Visitor finance;

    MoneyPagesTest(PageShop shop) {
        this.shop = shop;
        this.finance = new Visitor(shop.address()).signIn("finance");
    }

    @Test
    void otherIncomeIsPostedOnceAndCanBeUndone() {
        String document = earn("i1", "505103", "１２０.５0", "bank").location().replaceFirst(".*posted=", "");
        assertThat(earn("i1", "505103", "120.50", "bank").location()).endsWith(document);
        assertThat(legs(document)).isEqualTo("100201 120.50, 505103 -120.50");
        assertThat(finance.get("/money?posted=" + document).body()).contains("Other income", "Other operating income");
        assertThat(finance.get("/journal?group=money").body()).contains(document);
        finance.get("/money/" + document + "/undo");
        finance.post("/money/" + document + "/undo", "again", "120.50");
        assertThat(legs("other_income:" + document)).isEqualTo("100201 -120.50, 505103 120.50");
        shop.assertBooksAgree();
    }

    @Test
    void whatIsNoIncomeIsRefusedWithWhatIsWrong() {
        for (String account : new String[] {"", "500101", "560105", "x"}) {
            Answer answer = earn("i2", account, "1", "bank");
            assertThat(answer.status()).as(account).isEqualTo(422);
            assertThat(answer.body()).contains("What it is: ");
        }
        assertThat(earn("i3", "530105", "-1", "bank").status()).isEqualTo(422);
        assertThat(earn("i4", "530105", "1", "credit").status()).isEqualTo(422);
        assertThat(earn("i5", "530105", "1", "cash").body()).contains("Store");
    }

    private Answer earn(String key, String account, String amount, String place) {
        finance.get("/money?form=income");
        return finance.post("/money/income", "key", key, "account", account, "amount", amount, "paid", place);
    }

    private String legs(String document) {
        return shop.value("select string_agg(a.number || ' ' || p.amount, ', ' order by a.number)"
                + " from ledger.posting as p join ledger.entry as e using (entry_id)"
                + " join ledger.account as a using (account_id) where e.document = '" + document + "'");
    }
}
