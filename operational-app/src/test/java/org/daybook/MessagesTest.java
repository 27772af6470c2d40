package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.reports.text.Languages;
import org.daybook.warehouse.metrics.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence of every folder is there in each language, with the same places to fill. */
class MessagesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String ENGLISH = ".*/src/main/resources/messages/[a-z]+\\.properties";
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private static final Pattern ASKED = Pattern.compile("#(?:\\{|messages\\.msg\\(')([a-z][\\w.]*)[}('](?! *\\+)");

    /** Only Chinese names the period: in English no preposition fits a day, a week and a month. */
    private static final Set<String> NAMED_DIFFERENTLY = Set.of("sentence.no_data");

    static List<Path> english() throws IOException {
        try (Stream<Path> files =
                Files.find(ROOT, 6, (file, attributes) -> file.toString().matches(ENGLISH))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void isTheSameInEveryLanguage(Path english) throws IOException {
        String base = english.getFileName().toString().replace(".properties", "");
        List<String> others = Languages.ALL.stream()
                .filter(language -> !language.equals(Languages.ENGLISH))
                .map(language -> base + "_" + language + ".properties")
                .toList();
        assertThat(translations(english.resolveSibling(""), base)).containsExactlyInAnyOrderElementsOf(others);
        for (String other : others) {
            assertThat(places(english.resolveSibling(other))).as(other).isEqualTo(places(english));
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void saysNothingTwice(Path english) throws IOException {
        String base = english.getFileName().toString().replace(".properties", "");
        List<String> files = new ArrayList<>(translations(english.resolveSibling(""), base));
        files.add(english.getFileName().toString());
        for (String file : files) {
            List<String> keys = Files.readAllLines(english.resolveSibling(file)).stream()
                    .filter(line -> line.matches("[a-z][\\w.-]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void speakTheLanguagesOfTheWarehouseAndOfItsReports() {
        assertThat(Language.ALL).isEqualTo(Languages.ALL);
    }

    /** A key that is missing would stand on the page between question marks. */
    @Test
    void holdEachSentenceOfTheTemplates() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : english()) {
            known.addAll(places(bundle).keySet());
        }
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : files.filter(Files::isRegularFile).toList()) {
                ASKED.matcher(Files.readString(template)).results().forEach(found -> asked.add(found.group(1)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(500).isSubsetOf(known);
    }

    private static List<String> translations(Path folder, String base) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(base + "_"))
                    .toList();
        }
    }

    /** Each key with the places in its text. */
    private static Map<String, Set<String>> places(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        Map<String, Set<String>> places = new TreeMap<>();
        for (String key : texts.stringPropertyNames()) {
            String text = NAMED_DIFFERENTLY.contains(key) ? "" : texts.getProperty(key);
            places.put(
                    key,
                    PLACE.matcher(text)
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return places;
    }
}
