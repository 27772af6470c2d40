package org.daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.daybook.audit.Access;
import org.daybook.audit.AccessLog;
import org.daybook.customers.Contacts;
import org.daybook.customers.Contacts.Contact;
import org.daybook.customers.Customers;
import org.daybook.customers.PersonalFields;
import org.daybook.customers.PersonalFields.Field;
import org.daybook.orders.buyers.Buyer;
import org.daybook.orders.buyers.Buyers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers with their orders, and how they are reached, on the real database. */
class BuyersModuleTest {
    private static final String PHONE = "13812345678";

    private final LiveShop shop = new LiveShop().stocked("S1", 10).stocked("S2", 10);
    private final Buyers buyers = shop.service(Buyers.class);

    @BeforeEach
    void sell() {
        shop.service(Customers.class).make(List.of("C1", "C2"));
        shop.place(by("C1", LiveShop.order("O1", 1, "A")));
        shop.place(by("C1", LiveShop.orderAt("S2", "O2", 2, "A")));
        shop.place(by("C1", LiveShop.order("O3", 3, "A")));
        shop.cancel("O3");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void sumUpWhatWasNotCancelled() {
        Buyer buyer = buyers.find("C1", List.of()).orElseThrow();
        assertThat(buyer.orders()).isEqualTo(3);
        assertThat(buyer.ordered()).isEqualByComparingTo("39.97");
        assertThat(buyers.latest(buyer.customerId(), List.of(), 10))
                .extracting(order -> order.orderNo())
                .containsExactlyInAnyOrder("O1", "O2", "O3");
        assertThat(buyers.open(buyer.customerId(), List.of()).owed()).isEqualByComparingTo("0");
    }

    @Test
    void hideTheOrdersOfOtherStores() {
        Buyer buyer = buyers.find("C1", List.of(2L)).orElseThrow();
        assertThat(buyer.orders()).isEqualTo(1);
        assertThat(buyer.ordered()).isEqualByComparingTo("24.98");
        assertThat(buyers.latest(buyer.customerId(), List.of(2L), 10))
                .extracting(order -> order.orderNo())
                .containsExactly("O2");
    }

    @Test
    void areListedSearchedAndSorted() {
        assertThat(numbers(Optional.empty(), "no")).containsExactly("C1", "C2");
        assertThat(numbers(Optional.empty(), "-no")).containsExactly("C2", "C1");
        assertThat(numbers(buyers.search("C2"), "name")).containsExactly("C2");
        assertThat(buyers.search("")).isEmpty();
        assertThat(buyers.count(100)).isEqualTo(2);
        assertThat(buyers.find("C9", List.of())).isEmpty();
        assertThatThrownBy(() -> numbers(Optional.empty(), "1; drop")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areReachedByWhoSaysWhy() {
        PersonalFields fields = shop.service(PersonalFields.class);
        shop.service(JdbcClient.class)
                .sql("""
                        update customers.customer set phone_sealed = :phone, phone_index = :phoneIndex,
                            email_sealed = :email, email_index = :emailIndex where customer_no = 'C1'
                        """)
                .param("phone", fields.seal(Field.PHONE, "C1", PHONE))
                .param("phoneIndex", fields.index(Field.PHONE, PHONE))
                .param("email", fields.seal(Field.EMAIL, "C1", "li.wei@example.com"))
                .param("emailIndex", fields.index(Field.EMAIL, "li.wei@example.com"))
                .update();
        Contacts contacts = shop.service(Contacts.class);
        assertThat(contacts.masked("C1")).contains(new Contact("138****5678", "l***@example.com", null));
        assertThat(contacts.masked("C2").orElseThrow().isEmpty()).isTrue();
        assertThatThrownBy(() -> contacts.reveal("C1", 7, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(shop.service(AccessLog.class).latest(10)).isEmpty();
        assertThat(contacts.reveal("C1", 7, "parcel came back").orElseThrow().phone())
                .isEqualTo(PHONE);
        Access noted = shop.service(AccessLog.class).latest(1).get(0);
        assertThat(noted.actorId() + noted.subject() + noted.reason()).isEqualTo("7C1parcel came back");
    }

    private List<String> numbers(Optional<List<Long>> only, String sort) {
        return buyers.list(only, List.of(), sort, 10, 0).stream()
                .map(Buyer::customerNo)
                .toList();
    }

    private static NewOrder by(String customerNo, NewOrder order) {
        return new NewOrder(
                order.orderNo(),
                order.channel(),
                order.store(),
                Optional.of(customerNo),
                order.lines(),
                order.discounts(),
                order.freight(),
                order.prices(),
                order.rounding(),
                order.isExport(),
                order.terms());
    }
}
