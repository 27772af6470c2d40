package org.daybook.warehouse.sandbox.process;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.warehouse.ReleaseViews;
import org.daybook.warehouse.Sql;
import org.daybook.warehouse.sandbox.worker.Wire;

/** What a worker is told before any query: its limits, the files it may read, the views on them. */
public final class WorkerSetup {
    private final SqlLimits limits;

    public WorkerSetup(SqlLimits limits) {
        this.limits = limits;
    }

    public void sendSettings(DataOutputStream out) throws IOException {
        Wire.write(out, settings());
        out.flush();
    }

    public void sendViews(DataOutputStream out, ReleaseViews views) throws IOException {
        Wire.write(out, setup(views));
        Wire.write(out, session());
        out.flush();
    }

    private List<String> settings() {
        // what DuckDB counts is less than what it takes
        int counted = Math.max(128, limits.memoryMegabytes() - 400);
        return List.of(
                "memory_limit=" + counted + "MB",
                "threads=" + limits.threads(),
                "autoinstall_known_extensions=false",
                "autoload_known_extensions=false",
                "allow_community_extensions=false",
                "allow_persistent_secrets=false");
    }

    private static List<String> setup(ReleaseViews views) {
        List<String> setup = new ArrayList<>();
        setup.add("set temp_directory = ''");
        setup.add("set allowed_paths = "
                + views.files().stream()
                        .map(Path::toString)
                        .map(Sql::literal)
                        .collect(Collectors.joining(", ", "[", "]")));
        setup.add("set enable_external_access = false");
        setup.addAll(views.creation());
        return setup;
    }

    private static List<String> session() {
        List<String> session = new ArrayList<>(ReleaseViews.session());
        session.add("set errors_as_json = true");
        return session;
    }
}
