package org.daybook.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of a list is shown, as it stands in the address: search, filters, order and page. Anybody who opens the address
 * sees the same rows.
 */
public final class ListState {
    private static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final int DEFAULT_SIZE = 50;
    private static final Set<String> PAGING = Set.of("page", "size");
    private static final Set<String> TABS = Set.of("view", "group");

    private final String path;
    private final Map<String, String> values;
    private final List<String> sorts;

    private ListState(String path, Map<String, String> values, List<String> sorts) {
        this.path = path;
        this.values = values;
        this.sorts = sorts;
    }

    /**
     * Reads the address.
     *
     * @param sorts the orders that the list offers, the first by default; a minus before it turns it round
     */
    public static ListState of(HttpServletRequest request, String... sorts) {
        Map<String, String> values = new TreeMap<>();
        request.getParameterMap().forEach((name, given) -> {
            String joined =
                    Arrays.stream(given).filter(value -> !value.isBlank()).collect(Collectors.joining(","));
            if (!joined.isEmpty()) {
                values.put(name, joined);
            }
        });
        return new ListState(request.getRequestURI(), values, List.of(sorts));
    }

    /**
     * Reads an address.
     *
     * @param query without the question mark; what cannot be read of it is left out
     */
    static ListState of(String path, String query) {
        Map<String, String> values = new TreeMap<>();
        UriComponentsBuilder.fromPath(path)
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, given) -> given.stream()
                        .filter(Objects::nonNull)
                        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .ifPresent(value -> values.put(name, value)));
        return new ListState(path, values, List.of());
    }

    /** What is searched for, without blanks at its ends; full-width digits and letters count as plain ones. */
    public String q() {
        return Normalizer.normalize(value("q").orElse(""), Normalizer.Form.NFKC).strip();
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A day; what is none does not restrict the list, and the field shows it. */
    public Optional<LocalDate> day(String name) {
        try {
            return value(name).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** A key; what is none does not restrict the list. */
    public Optional<Long> number(String name) {
        return value(name).filter(text -> text.matches("\\d{1,15}")).map(Long::valueOf);
    }

    /** The values of a filter that takes several. */
    public List<String> values(String name) {
        return value(name).map(joined -> List.of(joined.split(","))).orElse(List.of());
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** The order that is asked for, if the list offers it, else its first. */
    public String sort() {
        return value("sort")
                .filter(asked ->
                        sorts.stream().anyMatch(offered -> plain(offered).equals(plain(asked))))
                .orElse(sorts.get(0));
    }

    public boolean isDescending() {
        return sort().startsWith("-");
    }

    /** The column without its direction. */
    public String column() {
        return plain(sort());
    }

    /** From 1. */
    public int page() {
        return value("page")
                .flatMap(ListState::whole)
                .filter(page -> page > 0 && page < 1_000_000)
                .orElse(1);
    }

    public int size() {
        return value("size").flatMap(ListState::whole).filter(SIZES::contains).orElse(DEFAULT_SIZE);
    }

    public int offset() {
        return (page() - 1) * size();
    }

    /** The same list with another value; what is shown begins with its first page again. */
    public String with(String name, Object value) {
        Map<String, String> changed = new TreeMap<>(values);
        if (!name.equals("page")) {
            changed.remove("page");
        }
        changed.put(name, String.valueOf(value));
        return address(changed);
    }

    /** The same list without a filter. */
    public String without(String name) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.remove("page");
        changed.remove(name);
        return address(changed);
    }

    /** The list of a view, without filters. */
    public String view(String view) {
        return view.isEmpty() ? path : address(Map.of("view", view));
    }

    /** The same list in the order of a column; once more turns it round. */
    public String sortedBy(String column) {
        String other = sort().equals(column) ? "-" + column : column;
        return with("sort", other);
    }

    /** For {@code aria-sort}. */
    public String direction(String column) {
        if (!column().equals(column)) {
            return "none";
        }
        return isDescending() ? "descending" : "ascending";
    }

    /** The same list under another path, such as that of its export. */
    public String at(String otherPath) {
        return new ListState(otherPath, values, sorts).address(values);
    }

    /** Of the list itself, without what is shown of it. */
    public String path() {
        return path;
    }

    /** What the list shows, as a view of it is kept: no page and no size. */
    public String query() {
        Map<String, String> kept = new TreeMap<>(values);
        kept.keySet().removeAll(PAGING);
        return query(kept);
    }

    /** Whether nothing is searched, filtered or sorted but by one of the list's own views. */
    public boolean isPlain() {
        Map<String, String> kept = new TreeMap<>(values);
        kept.keySet().removeAll(PAGING);
        kept.keySet().removeAll(TABS);
        return kept.isEmpty();
    }

    String address() {
        return address(values);
    }

    private String address(Map<String, String> all) {
        String query = query(all);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String query(Map<String, String> all) {
        return all.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("page") || !entry.getValue().equals("1"))
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    private static String plain(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    private static Optional<Integer> whole(String text) {
        return text.matches("\\d{1,7}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
