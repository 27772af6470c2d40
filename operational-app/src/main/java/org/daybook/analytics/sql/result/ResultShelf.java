package org.daybook.analytics.sql.result;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.analytics.sql.SqlSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds the latest results in a folder that nobody else reads, until the app stops. */
@Component
public class ResultShelf {
    private static final Logger LOG = LoggerFactory.getLogger(ResultShelf.class);

    private final int most;
    private final Map<Long, ResultFile> results = new LinkedHashMap<>();
    private final Path folder;

    ResultShelf(SqlSettings settings) throws IOException {
        most = settings.kept();
        folder = Files.createTempDirectory("daybook-results");
    }

    /** Where the result of a run is to be written. */
    public Path file(long runId) {
        return folder.resolve(runId + ".rows");
    }

    /** Keeps a result, and drops the oldest if there are too many. */
    public synchronized void keep(long runId, ResultFile result) {
        results.put(runId, result);
        List<Long> oldest = new ArrayList<>(results.keySet()).subList(0, Math.max(0, results.size() - most));
        for (long each : oldest) {
            results.remove(each);
            drop(each);
        }
    }

    /** Empty if it is no longer kept. */
    public synchronized Optional<ResultFile> find(long runId) {
        return Optional.ofNullable(results.get(runId));
    }

    /** Removes what was written for a run that came to nothing. */
    public void drop(long runId) {
        delete(file(runId));
    }

    @PreDestroy
    synchronized void clear() {
        results.keySet().forEach(this::drop);
        results.clear();
        delete(folder);
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException kept) {
            LOG.warn("{} could not be deleted", path, kept);
        }
    }
}
