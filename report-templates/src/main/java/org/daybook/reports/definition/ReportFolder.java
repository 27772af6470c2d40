package org.daybook.reports.definition;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A report's folder on the class path: its description and its queries. */
public record ReportFolder(ReportDefinition definition, NamedQueries queries) {
    private static final ObjectMapper RECORDS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** The class path does not change while a program runs. */
    private static final Map<String, ReportFolder> OPENED = new ConcurrentHashMap<>();

    /** The name of the query for what sentences say beside the metrics. */
    private static final String FACTS = "facts";

    /** The query for what sentences say beside the metrics, if the report has one. */
    public Optional<String> facts() {
        return definition.facts().isEmpty() ? Optional.empty() : Optional.of(queries.sql(FACTS));
    }

    /** The query of a block that is not made of metrics: its own name, unless it says another. */
    public String query(String id, BlockDefinition block) {
        return queries.sql(block.query() == null ? id : block.query());
    }

    /** The queries of all blocks, in the order of the report. */
    public List<String> blockQueries() {
        return definition.blocks().entrySet().stream()
                .filter(block -> block.getValue().metrics().isEmpty())
                .map(block -> query(block.getKey(), block.getValue()))
                .toList();
    }

    /** The names of all reports, as the build listed their folders. */
    public static List<String> names() {
        return text("reports/index").lines().filter(line -> !line.isBlank()).toList();
    }

    /** Read once. */
    public static ReportFolder open(String name) {
        return OPENED.computeIfAbsent(name, ReportFolder::read);
    }

    private static ReportFolder read(String name) {
        String folder = "reports/" + name + "/";
        ReportDefinition definition = describe(text(folder + name + ".yml"));
        String queries = definition.queries().stream()
                .map(file -> text(folder + file + ".sql"))
                .collect(Collectors.joining("\n"));
        return new ReportFolder(definition, NamedQueries.read(queries));
    }

    static ReportDefinition describe(String yaml) {
        Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return RECORDS.convertValue(document, ReportDefinition.class);
    }

    private static String text(String path) {
        try (InputStream file = ReportFolder.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("the class path has no " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
