package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.pages.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A product's list price, set on its page. */
@ExtendWith(SharedShop.class)
class ListPricePagesTest {
    private static final String VERSIONS =
            "select string_agg(coalesce(list_price::text, 'none'), ' ' order by valid_from)"
                    + " from catalog.product_version join catalog.product using (product_id) where sku = 'B'";

    private final PageShop shop;
    private final Visitor owner;

    ListPricePagesTest(PageShop shop) {
        this.shop = shop;
        this.owner = new Visitor(shop.address()).signIn("owner");
    }

    @Test
    void whatWasUnknownBecomesKnownInPlaceAndOrdersBeginWithIt() {
        assertThat(set("１９.90").location()).endsWith("/products/B");
        assertThat(shop.value(VERSIONS)).isEqualTo("19.9000");
        assertThat(owner.get("/products/B").body()).contains("19.90");
        assertThat(owner.get("/products/B/price").body()).contains("value=\"19.90\"");
        owner.get("/orders/new");
        assertThat(owner.post("/orders/new", "store", "S1", "channel", "web", "add", "B")
                        .body())
                .contains("19.90");
        assertThat(shop.value(
                        "select reason from audit.access where action = 'price_set' order by access_id desc limit 1"))
                .isEqualTo("– → 19.9");
        set("");
        assertThat(shop.value(VERSIONS)).endsWith("none");
    }

    @Test
    void nonsenseIsRefusedAndTheOldPriceStays() {
        String before = shop.value(VERSIONS);
        for (String typed : new String[] {"-1", "x", "1.23456", "1e99"}) {
            Answer answer = set(typed);
            assertThat(answer.status()).as(typed).isEqualTo(422);
            assertThat(answer.body()).contains("List price");
        }
        assertThat(shop.value(VERSIONS)).isEqualTo(before);
        assertThat(new Visitor(shop.address())
                        .signIn("warehouse")
                        .get("/products/B/price")
                        .status())
                .isEqualTo(403);
        assertThat(owner.get("/products/NONE/price").status()).isEqualTo(404);
    }

    private Answer set(String price) {
        owner.get("/products/B/price");
        return owner.post("/products/B/price", "price", price);
    }
}
