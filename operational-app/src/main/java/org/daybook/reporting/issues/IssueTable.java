package org.daybook.reporting.issues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.reports.Period;
import org.daybook.reports.ReportLibrary;
import org.daybook.warehouse.Release;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IssueTable {
    private static final String SELECT = """
            select issue_id, report, period, language, store_id, issue_no, release_id, prepared_at,
                coalesce(fire_id, 0) as fire_id, made_by, state, failure, is_provisional, sha256, coalesce(bytes, 0) as bytes
            from reporting.issue
            """;

    private final JdbcClient jdbc;

    IssueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<IssueRow> find(long issueId) {
        return jdbc.sql(SELECT + "where issue_id = :issue")
                .param("issue", issueId)
                .query((row, number) -> issue(row))
                .optional();
    }

    Optional<IssueRow> find(NewIssue wanted) {
        return jdbc.sql(SELECT + "where fire_id = :fire and language = :language and store_id = :store")
                .param("fire", wanted.fireId())
                .param("language", wanted.language())
                .param("store", wanted.storeId())
                .query((row, number) -> issue(row))
                .optional();
    }

    /**
     * The releases that issues need.
     *
     * @param recent those of a day or a week need theirs if they were prepared since
     * @param last all others need theirs if they were prepared since
     */
    List<Long> releasesOf(Instant recent, Instant last) {
        return jdbc.sql("""
                select distinct release_id from reporting.issue
                where prepared_at >= case when period ~ '^[0-9]{4}-([0-9]{2}-[0-9]{2}|W[0-9]{2})$'
                    then cast(:recent as timestamptz) else cast(:last as timestamptz) end
                """)
                .param("recent", recent.atOffset(ZoneOffset.UTC))
                .param("last", last.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** Numbers of the same report, period, language and store are given one after another. */
    IssueRow insert(NewIssue wanted, Release release, Instant preparedAt) {
        String name = String.join("/", wanted.report(), wanted.period().toString(), wanted.language()) + "/"
                + wanted.storeId();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 7))")
                .param("name", name)
                .query((row, number) -> 1)
                .single();
        long issueId = jdbc.sql("""
                insert into reporting.issue (report, period, from_day, language, store_id, issue_no, release_id,
                    prepared_at, fire_id, made_by, is_provisional)
                select :report, :period, :from, :language, :store, coalesce(max(issue_no), 0) + 1, :release,
                    :prepared, nullif(:fire, 0), :by, :provisional
                from reporting.issue
                where report = :report and period = :period and language = :language and store_id = :store
                returning issue_id
                """)
                .param("report", wanted.report())
                .param("period", wanted.period().toString())
                .param("from", wanted.period().from())
                .param("language", wanted.language())
                .param("store", wanted.storeId())
                .param("release", release.id())
                .param("prepared", preparedAt.atOffset(ZoneOffset.UTC))
                .param("fire", wanted.fireId())
                .param("by", wanted.madeBy())
                .param("provisional", release.manifest().isProvisional())
                .query(Long.class)
                .single();
        return find(issueId).orElseThrow();
    }

    void made(long issueId, String sha256, long bytes) {
        jdbc.sql("""
                update reporting.issue set state = 'made', failure = '', sha256 = :sha256, bytes = :bytes
                where issue_id = :issue and state <> 'made'
                """)
                .param("sha256", sha256)
                .param("bytes", bytes)
                .param("issue", issueId)
                .update();
    }

    void failed(long issueId, String why) {
        jdbc.sql(
                        "update reporting.issue set state = 'failed', failure = :why where issue_id = :issue and state <> 'made'")
                .param("why", why)
                .param("issue", issueId)
                .update();
    }

    /** The latest of each report, of these stores or of the whole shop; an empty scope sees all. */
    List<IssueRow> latest(Long[] stores) {
        return jdbc.sql("select distinct on (report) * from (" + SELECT + SEEN + """
                ) as i order by report, prepared_at desc, issue_id desc
                """)
                .param("stores", stores)
                .param("split", ReportLibrary.ofOneStore().toArray(String[]::new))
                .query((row, number) -> issue(row))
                .list();
    }

    /** Newest first; an empty report, period or state is any. */
    List<IssueRow> search(IssueFilter filter, Long[] stores, int offset, int most) {
        return jdbc.sql(SELECT + SEEN + FILTERED
                        + " order by prepared_at desc, issue_id desc offset :offset limit :most")
                .param("stores", stores)
                .param("split", ReportLibrary.ofOneStore().toArray(String[]::new))
                .param("report", filter.report())
                .param("period", filter.period())
                .param("language", filter.language())
                .param("offset", offset)
                .param("most", most)
                .query((row, number) -> issue(row))
                .list();
    }

    List<IssueRow> before(IssueFilter filter, Long[] stores, long issueId, int most) {
        return jdbc.sql(SELECT + SEEN + FILTERED + " and issue_id < :before order by issue_id desc limit :most")
                .param("stores", stores)
                .param("split", ReportLibrary.ofOneStore().toArray(String[]::new))
                .param("report", filter.report())
                .param("period", filter.period())
                .param("language", filter.language())
                .param("before", issueId)
                .param("most", most)
                .query((row, number) -> issue(row))
                .list();
    }

    long count(IssueFilter filter, Long[] stores) {
        return jdbc.sql("select count(*) from reporting.issue " + SEEN + FILTERED)
                .param("stores", stores)
                .param("split", ReportLibrary.ofOneStore().toArray(String[]::new))
                .param("report", filter.report())
                .param("period", filter.period())
                .param("language", filter.language())
                .query(Long.class)
                .single();
    }

    private static final String SEEN =
            " where (cardinality(cast(:stores as bigint[])) = 0 or store_id = any (cast(:stores as bigint[]))"
                    + " and report = any (cast(:split as text[]))) ";

    private static final String FILTERED = """
             and (:report = '' or report = :report) and (:language = '' or language = :language)
             and (:period = '' or starts_with(period, :period))
            """;

    private static IssueRow issue(ResultSet row) throws SQLException {
        return new IssueRow(
                row.getLong("issue_id"),
                row.getString("report"),
                Period.parse(row.getString("period")),
                row.getString("language"),
                row.getLong("store_id"),
                row.getInt("issue_no"),
                row.getLong("release_id"),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                row.getLong("fire_id"),
                row.getLong("made_by"),
                IssueRow.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                IssueRow.Failure.noted(row.getString("failure")),
                row.getBoolean("is_provisional"),
                row.getString("sha256"),
                row.getLong("bytes"));
    }
}
