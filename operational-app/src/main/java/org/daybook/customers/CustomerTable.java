package org.daybook.customers;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerTable {
    private final JdbcClient jdbc;

    CustomerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertMissing() {
        jdbc.sql("""
                with made as (
                    insert into customers.customer (customer_no, name, kind, pseudonym, country, source, described_at,
                        email_sealed, email_index, phone_sealed, phone_index, phone_tail_index)
                    select s.customer_no, s.name, 'person', k.pseudonym, s.country, 'import', s.described_at,
                        k.email_sealed, k.email_index, k.phone_sealed, k.phone_index, k.phone_tail_index
                    from staged_customer as s
                    join sealed_contact as k using (customer_no)
                    where not exists (select from customers.customer as c where c.customer_no = s.customer_no)
                    order by s.customer_no
                    returning customer_id, customer_no
                )
                insert into customers.customer_version (customer_id, region, region_code)
                select m.customer_id, s.region, s.city
                from made as m
                join staged_customer as s using (customer_no)
                order by m.customer_id
                """).update();
        jdbc.sql("analyze customers.customer").update();
    }

    /** A file of earlier days fills what is empty; it does not bring back what changed since. */
    void updateNames() {
        jdbc.sql("""
                update customers.customer as c
                set name = case when s.described_at >= coalesce(c.described_at, '-infinity') then coalesce(s.name, c.name)
                        else coalesce(c.name, s.name) end,
                    country = case when s.described_at >= coalesce(c.described_at, '-infinity')
                        then coalesce(s.country, c.country) else coalesce(c.country, s.country) end
                from staged_customer as s
                where s.customer_no = c.customer_no
                    and (s.name <> coalesce(c.name, '') or s.country <> coalesce(c.country, ''))
                """).update();
    }

    /** Sealing gives other bytes each time, so only the index tells whether a field changed. */
    void updateContacts() {
        jdbc.sql("""
                with said as (
                    select k.*, s.described_at >= coalesce(c.described_at, '-infinity') as is_newer
                    from sealed_contact as k
                    join staged_customer as s using (customer_no)
                    join customers.customer as c using (customer_no)
                ), changed as (
                    select k.*,
                        k.email_index <> c.email_index and is_newer or c.email_index is null as takes_email,
                        k.phone_index <> c.phone_index and is_newer or c.phone_index is null as takes_phone
                    from said as k
                    join customers.customer as c using (customer_no)
                )
                update customers.customer as c
                set email_sealed = case when takes_email then k.email_sealed else c.email_sealed end,
                    email_index = case when takes_email then k.email_index else c.email_index end,
                    phone_sealed = case when takes_phone then k.phone_sealed else c.phone_sealed end,
                    phone_index = case when takes_phone then k.phone_index else c.phone_index end,
                    phone_tail_index = case when takes_phone then k.phone_tail_index else c.phone_tail_index end
                from changed as k
                where k.customer_no = c.customer_no
                    and (takes_email and k.email_index is not null or takes_phone and k.phone_index is not null)
                """).update();
    }

    /** From which time on a later file changes what this one said. */
    void rememberTime() {
        jdbc.sql("""
                update customers.customer as c
                set described_at = s.described_at
                from staged_customer as s
                where s.customer_no = c.customer_no and s.described_at > coalesce(c.described_at, '-infinity')
                """).update();
    }

    /** What was unknown becomes known in place: nothing that was reported changes its meaning. */
    void fillEmptyVersions() {
        jdbc.sql("""
                update customers.customer_version as v
                set region = coalesce(v.region, s.region), region_code = coalesce(v.region_code, s.city)
                from staged_customer as s
                join customers.customer as c using (customer_no)
                where v.customer_id = c.customer_id and v.valid_to = timestamptz '9999-12-31 00:00:00+00'
                    and (v.region is null and s.region is not null or v.region_code is null and s.city is not null)
                """).update();
    }

    /** Another region than before counts from this import on. */
    void startVersions(Instant now) {
        jdbc.sql("""
                with changed as (
                    select v.customer_key, coalesce(s.region, v.region) as region,
                        coalesce(s.city, v.region_code) as region_code
                    from staged_customer as s
                    join customers.customer as c using (customer_no)
                    join customers.customer_version as v using (customer_id)
                    where v.valid_to = timestamptz '9999-12-31 00:00:00+00'
                        and s.described_at >= coalesce(c.described_at, '-infinity')
                        and (s.region <> v.region or s.city <> v.region_code)
                ), ended as (
                    update customers.customer_version as v set valid_to = :now
                    from changed where v.customer_key = changed.customer_key
                    returning v.customer_id, v.level, v.customer_group, changed.region, changed.region_code
                )
                insert into customers.customer_version
                    (customer_id, valid_from, level, customer_group, region, region_code)
                select customer_id, :now, level, customer_group, region, region_code
                from ended order by customer_id
                """).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }
}
