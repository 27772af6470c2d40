package org.daybook.customers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the sealed fields of one customer. */
@Repository
class ContactTable {
    private final JdbcClient jdbc;

    ContactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they are stored. */
    record Sealed(byte @Nullable [] phone, byte @Nullable [] email, byte @Nullable [] street) {}

    Optional<Sealed> find(String customerNo) {
        return jdbc.sql("""
                select phone_sealed, email_sealed, street_sealed from customers.customer
                where customer_no = :no and customer_id <> 0
                """)
                .param("no", customerNo)
                .query((row, number) -> new Sealed(
                        row.getBytes("phone_sealed"), row.getBytes("email_sealed"), row.getBytes("street_sealed")))
                .optional();
    }
}
