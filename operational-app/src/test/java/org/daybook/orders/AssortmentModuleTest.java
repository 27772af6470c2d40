package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.daybook.catalog.Product;
import org.daybook.catalog.Products;
import org.daybook.catalog.Products.NewProduct;
import org.daybook.stock.assortment.Assortment;
import org.daybook.stock.assortment.ProductCard;
import org.daybook.stock.assortment.ProductFilter;
import org.daybook.stock.assortment.ProductFilter.Lack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of products on the real database: two goods in two stores, and a service. */
class AssortmentModuleTest {
    private final LiveShop shop = new LiveShop().stocked("S1", 10).stocked("S2", 4);
    private final Assortment assortment = shop.service(Assortment.class);

    AssortmentModuleTest() {
        NewProduct wrapping = new NewProduct("W", "Gift wrapping", Product.Kind.SERVICE, new BigDecimal("0.06"), null);
        shop.service(Products.class).make(List.of(wrapping));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void countsWhatIsFreeInTheStoresThatTheReaderSees() {
        shop.place(LiveShop.order("O1", 3, "A"));
        assertThat(free(List.of())).containsExactly("A 11", "B 14", "W -");
        assertThat(free(List.of(2L))).containsExactly("A 4", "B 4", "W -");
    }

    @Test
    void isSearchedAndFiltered() {
        assertThat(skus(ProductFilter.of(List.of(), "wrap"))).containsExactly("W");
        assertThat(skus(ProductFilter.of(List.of(), "%"))).isEmpty();
        assertThat(skus(filter(Optional.empty(), Optional.of("service"), Lack.NOTHING)))
                .containsExactly("W");
        assertThat(skus(filter(Optional.of(99L), Optional.empty(), Lack.NOTHING)))
                .isEmpty();
        ProductFilter noPrice = filter(Optional.empty(), Optional.empty(), Lack.PRICE);
        assertThat(assortment.count(noPrice)).isEqualTo(3);
        assertThat(assortment.find("W", "en").orElseThrow().available()).isNull();
        assertThat(assortment.find("w", "en")).isEmpty();
        assertThat(assortment.find(1, "en").orElseThrow().sku()).isEqualTo("A");
        assertThat(assortment.categories("en")).isEmpty();
    }

    @Test
    void isSortedAndPaged() {
        ProductFilter all = ProductFilter.of(List.of(), "");
        for (String sort : Assortment.SORTS) {
            List<ProductCard> rows = assortment.list(all, sort, 100, 0, "en");
            assertThat(rows).hasSize(3);
            assertThat(assortment.list(all, sort, 2, 2, "en")).isEqualTo(rows.subList(2, 3));
            assertThat(assortment.list(all, "-" + sort, 100, 0, "en")).hasSize(3);
        }
        assertThatThrownBy(() -> assortment.list(all, "1; drop", 1, 0, "en"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ProductFilter filter(Optional<Long> category, Optional<String> kind, Lack lack) {
        return new ProductFilter(List.of(), "", category, kind, lack);
    }

    private List<String> skus(ProductFilter filter) {
        return assortment.list(filter, "sku", 100, 0, "en").stream()
                .map(ProductCard::sku)
                .toList();
    }

    private List<String> free(List<Long> stores) {
        return assortment.list(ProductFilter.of(stores, ""), "sku", 100, 0, "en").stream()
                .map(card -> card.sku() + " "
                        + Optional.ofNullable(card.available())
                                .map(number -> number.stripTrailingZeros().toPlainString())
                                .orElse("-"))
                .toList();
    }
}
