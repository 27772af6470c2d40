package org.daybook.imports.runs;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of all completed imports. */
@Repository
public class RunTable {
    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of a run beside its lines. */
    public record Run(
            long importId,
            String kind,
            String fileName,
            String sha256,
            String options,
            String user,
            OffsetDateTime startedAt,
            OffsetDateTime finishedAt,
            long rows,
            long skippedDocuments,
            long skippedLines,
            long leftOutDocuments,
            long leftOutLines) {}

    /** The number of an import before it is written. */
    public long nextId() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('imports.run', 'import_id'))")
                .query(Long.class)
                .single();
    }

    /** The control sums are taken from the lines as they were written, not as they were read. */
    public void insert(Run run) {
        jdbc.sql("""
                insert into imports.run (import_id, kind, file_name, file_sha256, options, imported_by, started_at,
                    finished_at, rows_read, line_count, document_count, order_count, skipped_documents, skipped_lines,
                    left_out_documents, left_out_lines, first_day, last_day, quantity, gross_amount, discount_amount,
                    cost_amount)
                select :importId, :kind, :fileName, :sha256, :options, :user, :startedAt, :finishedAt, :rows,
                    count(l.line_no), count(distinct d.document_id), count(distinct d.order_id), :skippedDocuments,
                    :skippedLines, :leftOutDocuments, :leftOutLines, min(d.business_day), max(d.business_day),
                    coalesce(sum(l.quantity), 0), coalesce(sum(l.gross_amount), 0),
                    coalesce(sum(l.discount_amount), 0), coalesce(sum(l.cost_amount), 0)
                from orders.sales_document as d
                join orders.sale_line as l using (document_id)
                where d.import_id = :importId
                """).paramSource(run).update();
    }

    List<CompletedImport> all() {
        return jdbc.sql("""
                select import_id, kind, file_name, finished_at, rows_read, line_count, document_count, order_count,
                    skipped_documents, left_out_documents, first_day, last_day, quantity, gross_amount,
                    discount_amount
                from imports.run
                order by import_id desc
                """).query(CompletedImport.class).list();
    }
}
