package org.daybook.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.daybook.warehouse.messages.Sentence;
import org.daybook.warehouse.models.ModelCatalog;

/** A session of a DuckDB that sees exactly one release; for our own queries, never for what a user typed. */
public final class ReleaseReader implements AutoCloseable {
    private final Release release;
    private final Connection connection;

    private ReleaseReader(Release release, Connection connection) {
        this.release = release;
        this.connection = connection;
    }

    /** Refuses a release whose files are not those that were published. */
    public static ReleaseReader open(Release release) {
        return open(release, ModelCatalog.load());
    }

    public static ReleaseReader open(Release release, ModelCatalog catalog) {
        VerifiedState.refuseChanged(release);
        try {
            return new ReleaseReader(release, OpenReleases.session(release, catalog));
        } catch (SQLException e) {
            refuseDamaged(release);
            throw ReleaseDamaged.manifest(
                    Release.manifestFile(release.warehouse(), release.id()),
                    Sentence.of("file.duckdb", String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** For readers that open the files themselves. */
    public static void refuseChanged(Release release) {
        VerifiedState.refuseChanged(release);
    }

    /** For readers that could not make sense of what they read: names the file that is not what was published. */
    public static void refuseDamaged(Release release) {
        VerifiedState.refuseDamaged(release);
    }

    public Connection connection() {
        return connection;
    }

    public Release release() {
        return release;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The release could not be closed", e);
        }
    }

    /** Settings of a DuckDB that fetches nothing from elsewhere. */
    public static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }
}
