package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.pages.Visitor.Answer;
import org.daybook.users.views.SavedViews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists that users keep as they filtered them. */
@ExtendWith(SharedShop.class)
class SavedViewsTest {
    private static final String CURRENT = "href=\"/orders?payment=unpaid&amp;sort=total\" aria-current=\"page\"";

    private final PageShop shop;
    private final Visitor clerk;

    SavedViewsTest(PageShop shop) {
        this.shop = shop;
        this.clerk = new Visitor(shop.address()).signIn("sales_clerk");
    }

    @Test
    void aFilteredListIsKeptOpenedAndDroppedByWhoeverKeptIt() {
        String list = "/orders?sort=total&payment=unpaid&page=2";
        assertThat(clerk.get("/orders").body()).doesNotContain("view-name");
        assertThat(clerk.get(list).body()).contains("view-name");

        Answer saved = save("/orders", "Owed 欠款 <b>", "sort=total&payment=unpaid&page=2");
        assertThat(saved.location()).endsWith("/orders?page=2&payment=unpaid&sort=total");
        assertThat(clerk.get(list).body())
                .contains("The view “Owed 欠款 &lt;b&gt;” is saved.")
                .contains(CURRENT)
                .doesNotContain("view-name");
        assertThat(new Visitor(shop.address()).signIn("owner").get(list).body()).doesNotContain("欠款");

        String mine = shop.value("select max(view_id) from users.saved_view");
        assertThat(new Visitor(shop.address())
                        .signIn("owner")
                        .post("/views/" + mine + "/removal")
                        .location())
                .endsWith("/");
        assertThat(clerk.get("/orders").body()).contains("欠款");
        assertThat(clerk.post("/views/" + mine + "/removal").location()).endsWith("/orders?payment=unpaid&sort=total");
        assertThat(clerk.get("/orders").body()).doesNotContain(CURRENT);
    }

    @Test
    void aViewOfTheSameNameIsReplacedAndThereIsAnEnd() {
        clerk.get("/products");
        for (int i = 0; i < SavedViews.MOST; i++) {
            save("/products", "View " + i, "q=" + i);
        }
        save("/products", "View 0", "q=again");
        assertThat(shop.value("select query from users.saved_view where name = 'View 0'"))
                .isEqualTo("q=again");
        save("/products", "One more", "q=more");
        assertThat(clerk.get("/products?q=more").body())
                .contains("You keep 20 views of this list already")
                .doesNotContain("One more");
    }

    @Test
    void whatIsNoListOrNoFilterIsNotKept() {
        clerk.get("/orders");
        assertThat(save("//elsewhere.example", "x", "q=1").location()).endsWith(shop.address() + "/");
        save("/orders", "", "q=1");
        save("/orders", "nothing", "page=3");
        save("/orders", "n".repeat(41), "q=1");
        assertThat(shop.value("select count(*) from users.saved_view where list = '/orders'"))
                .isEqualTo("0");
    }

    private Answer save(String list, String name, String query) {
        return clerk.post("/views", "list", list, "name", name, "query", query);
    }
}
