package org.daybook.imports.staging;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.imports.staging.Staging.Code;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The temporary tables of one import; they end with its transaction. */
@Repository
class StagingTable {
    private static final String LOCK = "hashtext('daybook.imports')";
    private static final int PATIENCE_SECONDS = 10;
    private static final String LOCK_TIMEOUT = "55P03";

    private final JdbcClient jdbc;

    StagingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One import at a time; the lock ends with the transaction, also when the process is killed. */
    boolean lock() {
        // Of a killed client the server would otherwise learn only at the end of a statement, which may be long.
        // PostgreSQL on Windows cannot look, and refuses the setting.
        jdbc.sql("""
                select set_config('client_connection_check_interval', '500ms', true)
                where version() !~ 'Visual C|mingw'
                """).query(String.class).optional();
        return jdbc.sql("select pg_try_advisory_xact_lock(" + LOCK + ")")
                .query(Boolean.class)
                .single();
    }

    /** Waits for what a killed import may have left to end. */
    boolean waitForLock() {
        try {
            jdbc.sql("set local lock_timeout = '" + PATIENCE_SECONDS + "s'").update();
            jdbc.sql("select pg_advisory_xact_lock(" + LOCK + ")")
                    .query((row, number) -> true)
                    .single();
            jdbc.sql("set local lock_timeout = default").update();
            return true;
        } catch (DataAccessException failure) {
            // Spring has no exception of its own for this state.
            if (failure.getRootCause() instanceof SQLException cause && LOCK_TIMEOUT.equals(cause.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    void create() {
        jdbc.sql("set local work_mem = '64MB'").update();
        jdbc.sql("""
                create temp table staged_line (
                    seq bigint, line bigint, is_faulty boolean,
                    order_no text collate "C", sku text collate "C",
                    product_name text collate "C", product_name_en text collate "C",
                    product_name_zh_cn text collate "C", product_name_zh_tw text collate "C",
                    category text collate "C", category_en text collate "C",
                    category_zh_cn text collate "C", category_zh_tw text collate "C", brand text collate "C",
                    customer_no text collate "C", customer_name text collate "C", email text, phone text,
                    country text collate "C", region text collate "C", city text collate "C",
                    store text collate "C", channel text collate "C", campaign text collate "C",
                    event_at timestamptz, business_day date, sale_kind text collate "C",
                    quantity numeric(18, 3), unit_price numeric(18, 4), gross_amount numeric(18, 2),
                    discount_amount numeric(18, 2), unit_cost numeric(18, 6), cost_amount numeric(18, 2)
                ) on commit drop
                """).update();
    }

    void groupDocuments() {
        jdbc.sql("analyze staged_line").update();
        jdbc.sql("""
                create temp table staged_document on commit drop as
                select store, channel, order_no, min(line) as first_line, count(*) as line_count,
                    min(event_at) as event_at, min(business_day) as business_day,
                    min(customer_no) as customer_no,
                    coalesce(min(customer_no) <> max(customer_no), false) or count(customer_no) not in (0, count(*))
                        as has_other_customer, max(customer_no) as other_customer,
                    bool_or(sale_kind = 'sale') as is_order,
                    case when bool_or(is_faulty) then 'faulty' else 'new' end as outcome,
                    null::bigint as document_id, null::bigint as order_id
                from staged_line
                where order_no is not null
                group by store, channel, order_no
                """).update();
        jdbc.sql("analyze staged_document").update();
    }

    /** A document that fails as a whole: its place, number, and what it says. */
    record DocumentFault(long firstLine, String orderNo, String first, String second) {}

    List<DocumentFault> documentsOfSeveralCustomers() {
        return jdbc.sql("""
                select first_line, order_no, customer_no as first,
                    case when other_customer = customer_no then '–' else other_customer end as second
                from staged_document where has_other_customer order by first_line
                """).query(DocumentFault.class).list();
    }

    List<DocumentFault> documentsWithOtherLines() {
        return jdbc.sql("""
                select first_line, order_no, store as first, channel as second
                from staged_document where outcome = 'other_lines' order by first_line
                """).query(DocumentFault.class).list();
    }

    /** After those documents that fail as a whole were marked. */
    Tally tally() {
        jdbc.sql("""
                update staged_document set outcome = 'faulty'
                where outcome <> 'faulty' and (has_other_customer or outcome = 'other_lines')
                """).update();
        return jdbc.sql("""
                select count(*) as documents, count(*) filter (where is_order) as orders,
                    count(*) filter (where outcome = 'new') as fresh,
                    count(*) filter (where outcome = 'same') as same,
                    coalesce(sum(line_count) filter (where outcome = 'same'), 0) as same_lines,
                    count(*) filter (where outcome = 'faulty') as faulty,
                    coalesce(sum(line_count) filter (where outcome = 'faulty'), 0) as faulty_lines
                from staged_document
                """).query(Tally.class).single();
    }

    /** Leaves only the lines of new documents. */
    void keepNew(Tally tally) {
        if (tally.fresh() == tally.documents() && tally.faultyLines() == 0 && !hasLinesOfNoDocument()) {
            return;
        }
        jdbc.sql("""
                delete from staged_line as l
                where not exists (select from staged_document as d
                    where d.store = l.store and d.channel = l.channel and d.order_no = l.order_no
                        and d.outcome = 'new')
                """).update();
        jdbc.sql("delete from staged_document where outcome <> 'new'").update();
        jdbc.sql("analyze staged_line").update();
    }

    private boolean hasLinesOfNoDocument() {
        return jdbc.sql("select exists (select from staged_line where order_no is null)")
                .query(Boolean.class)
                .single();
    }

    List<ClassSum> classes() {
        return jdbc.sql("""
                select l.sale_kind as kind, count(*) as lines, sum(l.quantity) as quantity,
                    sum(l.gross_amount) as amount, sum(l.discount_amount) as discount,
                    coalesce(sum(l.cost_amount), 0) as cost
                from staged_line as l
                group by l.sale_kind order by l.sale_kind desc
                """).query(ClassSum.class).list();
    }

    /** Nothing if no line is new. */
    Optional<Contents> contents() {
        List<String> stores = codes(Code.STORE);
        List<String> channels = codes(Code.CHANNEL);
        return jdbc.sql("""
                select min(business_day) as first_day, max(business_day) as last_day,
                    count(distinct sku) as products, count(distinct customer_no) as customers
                from staged_line
                having count(business_day) > 0
                """)
                .query((row, number) -> new Contents(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getLong("products"),
                        row.getLong("customers"),
                        stores,
                        channels))
                .optional();
    }

    List<String> codes(Code code) {
        String field = code.name().toLowerCase(Locale.ROOT);
        return jdbc.sql("select " + field + " from staged_line where " + field + " is not null group by " + field
                        + " order by min(seq)")
                .query(String.class)
                .list();
    }
}
