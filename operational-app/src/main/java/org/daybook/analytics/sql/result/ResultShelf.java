package org.daybook.analytics.sql.result;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.analytics.sql.SqlSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds the latest results in a folder that nobody else reads, until the app stops. */
@Component
public class ResultShelf {
    private static final Logger LOG = LoggerFactory.getLogger(ResultShelf.class);

    private final int most;
    private final Map<Long, Kept> results = new LinkedHashMap<>();
    private final Path folder;

    private record Kept(long userId, ResultFile result) {}

    ResultShelf(SqlSettings settings) throws IOException {
        most = settings.kept();
        folder = Files.createTempDirectory("daybook-results");
    }

    /** Where the result of a run is to be written. */
    public Path file(long runId) {
        return folder.resolve(runId + ".rows");
    }

    /** Keeps a result; if there are too many, drops the oldest of the user who has most. */
    public synchronized void keep(long runId, long userId, ResultFile result) {
        results.put(runId, new Kept(userId, result));
        while (results.size() > most) {
            long oldest = oldestOf(greediest());
            results.remove(oldest);
            drop(oldest);
        }
    }

    private long greediest() {
        return results.values().stream()
                .collect(Collectors.groupingBy(Kept::userId, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private long oldestOf(long userId) {
        return results.entrySet().stream()
                .filter(each -> each.getValue().userId() == userId)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Empty if it is no longer kept. */
    public synchronized Optional<ResultFile> find(long runId) {
        return Optional.ofNullable(results.get(runId)).map(Kept::result);
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
