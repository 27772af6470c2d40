package org.daybook.warehouse.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.warehouse.Release;

/** One line of {@code sandbox/attacks.txt}. */
public record Attack(String expected, String sql) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    /** By group, with the places of that release filled in. */
    public static Map<String, List<Attack>> all(Release release, Path outside) throws IOException {
        Path data = release.warehouse().resolve("data");
        Path file = release.warehouse()
                .resolve(release.files().findFirst().orElseThrow().path());
        Map<String, List<Attack>> groups = new LinkedHashMap<>();
        List<Attack> group = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                group = new ArrayList<>();
                groups.put(line.substring(3), group);
            } else if (line.contains("\t")) {
                String[] parts = line.split("\t", 2);
                String sql = parts[1].replace("{data}", data.toString())
                        .replace("{file}", file.toString())
                        .replace("{out}", outside.toString())
                        .replace("\\n", "\n");
                group.add(new Attack(parts[0], unescaped(sql)));
            }
        }
        return groups;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(Attack.class.getResourceAsStream("/sandbox/attacks.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String unescaped(String sql) {
        return ESCAPE.matcher(sql)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
