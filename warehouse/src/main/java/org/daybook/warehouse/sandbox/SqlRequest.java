package org.daybook.warehouse.sandbox;

import org.daybook.warehouse.Release;
import org.daybook.warehouse.sandbox.process.SqlLimits;

/** A query that somebody typed, on one release, and in which form they want the answer. */
public record SqlRequest(Release release, String query, Format format, SqlLimits limits) {
    /** Rows that fit on a screen. */
    public static final int PREVIEW_ROWS = 40;

    /** How the rows are written; a preview is a table of the first rows. */
    public enum Format {
        PREVIEW,
        TABLE,
        CSV,
        JSON,
        PARQUET
    }

    public static SqlRequest of(Release release, String query) {
        return new SqlRequest(release, query, Format.TABLE, SqlLimits.DEFAULT);
    }

    public SqlRequest as(Format wanted) {
        return new SqlRequest(release, query, wanted, limits);
    }

    public SqlRequest within(SqlLimits wanted) {
        return new SqlRequest(release, query, format, wanted);
    }
}
