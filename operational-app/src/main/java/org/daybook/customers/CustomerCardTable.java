package org.daybook.customers;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers one by one, as orders and screens name them. */
@Repository
class CustomerCardTable {
    private static final String INSERT_MISSING = """
            with made as (
                insert into customers.customer (customer_no, kind, pseudonym)
                select customer_no, 'person', pseudonym
                from unnest(:numbers::text[], :pseudonyms::text[])
                    with ordinality as wanted (customer_no, pseudonym, place)
                where not exists (select from customers.customer as c where c.customer_no = wanted.customer_no)
                order by place
                returning customer_id
            )
            insert into customers.customer_version (customer_id)
            select customer_id from made order by customer_id
            """;

    private final JdbcClient jdbc;

    CustomerCardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> find(String customerNo) {
        return jdbc.sql("select customer_id from customers.customer where customer_no = :no")
                .param("no", customerNo)
                .query(Long.class)
                .optional();
    }

    void insertMissing(List<String> numbers, List<String> pseudonyms) {
        jdbc.sql(INSERT_MISSING)
                .param("numbers", numbers.toArray(String[]::new))
                .param("pseudonyms", pseudonyms.toArray(String[]::new))
                .update();
    }

    Optional<String> number(long customerId) {
        return jdbc.sql("select customer_no from customers.customer where customer_id = :id and customer_id <> 0")
                .param("id", customerId)
                .query(String.class)
                .optional();
    }

    List<Long> search(String text, byte[] email, byte[] phone, byte[] phoneTail, int most) {
        return jdbc.sql("""
                select customer_id from customers.customer
                where customer_id <> 0 and (strpos(search_text, lower(:text)) > 0 or customer_no = :text or email_index = :email
                    or phone_index = :phone or phone_tail_index = :tail)
                order by customer_id
                limit :most
                """)
                .param("text", text)
                .param("email", email)
                .param("phone", phone)
                .param("tail", phoneTail)
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
