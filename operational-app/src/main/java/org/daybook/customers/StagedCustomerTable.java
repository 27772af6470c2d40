package org.daybook.customers;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The customers that an import's lines name, each value the last non-empty one by time. */
@Repository
class StagedCustomerTable {
    private static final int PAGE = 2_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    StagedCustomerTable(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.batches = new NamedParameterJdbcTemplate(dataSource);
    }

    /** As it stands in the file. */
    record Contact(
            String customerNo,
            @Nullable String email,
            @Nullable String phone) {}

    /** As it may be stored. */
    record SealedContact(
            String customerNo,
            String pseudonym,
            byte @Nullable [] emailSealed,
            byte @Nullable [] emailIndex,
            byte @Nullable [] phoneSealed,
            byte @Nullable [] phoneIndex,
            byte @Nullable [] phoneTailIndex) {}

    void create() {
        jdbc.sql("""
                create temp table staged_customer on commit drop as
                with said as (
                    select customer_no, customer_name, email, phone, country, region, city, max((event_at, seq)) as at,
                        max(event_at) as event_at
                    from staged_line
                    where customer_no is not null
                    group by customer_no, customer_name, email, phone, country, region, city
                )
                select
                    customer_no,
                    (array_agg(customer_name order by at desc) filter (where customer_name is not null))[1] as name,
                    (array_agg(email order by at desc) filter (where email is not null))[1] as email,
                    (array_agg(phone order by at desc) filter (where phone is not null))[1] as phone,
                    (array_agg(country order by at desc) filter (where country is not null))[1] as country,
                    (array_agg(region order by at desc) filter (where region is not null))[1] as region,
                    (array_agg(city order by at desc) filter (where city is not null))[1] as city,
                    max(event_at) filter (where coalesce(customer_name, email, phone, country, region, city) is not null)
                        as described_at
                from said
                group by customer_no
                """).update();
        jdbc.sql("create unique index on staged_customer (customer_no)").update();
        jdbc.sql("""
                create temp table sealed_contact (
                    customer_no text collate "C" primary key, pseudonym text, email_sealed bytea, email_index bytea,
                    phone_sealed bytea, phone_index bytea, phone_tail_index bytea
                ) on commit drop
                """).update();
        jdbc.sql("analyze staged_customer").update();
    }

    List<Contact> page(String after) {
        return jdbc.sql("""
                select customer_no, email, phone from staged_customer
                where customer_no > :after order by customer_no limit :page
                """)
                .param("after", after)
                .param("page", PAGE)
                .query(Contact.class)
                .list();
    }

    void insertSealed(List<SealedContact> contacts) {
        batches.batchUpdate(
                """
                insert into sealed_contact
                values (:customerNo, :pseudonym, :emailSealed, :emailIndex, :phoneSealed, :phoneIndex, :phoneTailIndex)
                """,
                contacts.stream()
                        .map(SimplePropertySqlParameterSource::new)
                        .toArray(SimplePropertySqlParameterSource[]::new));
    }

    void analyzeSealed() {
        jdbc.sql("analyze sealed_contact").update();
    }
}
