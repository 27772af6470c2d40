package org.daybook.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.web.Sentences;
import org.daybook.web.api.WrongFields.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request as they were sent. Reading one that is wrong notes what is wrong with it, and gives something
 * harmless: who reads ends with {@link #check}, which tells all faults at once.
 */
public final class RequestFields {
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    private final List<Fault> faults = new ArrayList<>();

    /** Notes that a field is wrong. */
    public void fault(String field, String key, Object... details) {
        faults.add(new Fault(field, key, List.of(details)));
    }

    /** @throws WrongFields with all faults, if there are any */
    public void check() {
        if (!faults.isEmpty()) {
            throw new WrongFields(faults);
        }
    }

    /** Something that has to be there. */
    public <T> Optional<T> required(String field, @Nullable T value) {
        if (value == null) {
            fault(field, "api.missing_field");
        }
        return Optional.ofNullable(value);
    }

    /** One or more of them, but no more than so many. */
    public <T> List<T> some(String field, @Nullable List<@Nullable T> values, int most) {
        List<T> some = new ArrayList<>();
        if (values == null || values.isEmpty()) {
            fault(field, "api.missing_field");
        } else if (values.size() > most) {
            fault(field, "api.too_many", most);
        } else {
            for (int i = 0; i < values.size(); i++) {
                required(field + "[" + i + "]", values.get(i)).ifPresent(some::add);
            }
        }
        return some;
    }

    /** A text that has to be there, not only blanks. */
    public String text(String field, @Nullable String value, int most) {
        String text = optional(field, value, most);
        if (value == null || value.isBlank()) {
            fault(field, "api.missing_field");
        }
        return text;
    }

    /** A text that may be missing; then it is empty. */
    public String optional(String field, @Nullable String value, int most) {
        if (value == null) {
            return "";
        }
        if (value.codePointCount(0, value.length()) > most) {
            fault(field, "error.long", most);
        } else if (value.codePoints().anyMatch(RequestFields::isControl)) {
            fault(field, "api.control");
        }
        return value.strip();
    }

    /** A number above zero with no more than so many decimals. */
    public BigDecimal positive(String field, @Nullable BigDecimal value, int digits) {
        if (value != null && value.signum() == 0) {
            fault(field, "error.positive");
        }
        return notNegative(field, value, digits);
    }

    /** A number of zero or above, which has to be there. */
    public BigDecimal notNegative(String field, @Nullable BigDecimal value, int digits) {
        return required(field, value).map(number -> fit(field, number, digits)).orElse(BigDecimal.ZERO);
    }

    /** As {@link #notNegative}, but zero if it is missing. */
    public BigDecimal amountOrZero(String field, @Nullable BigDecimal value, int digits) {
        return value == null ? BigDecimal.ZERO : fit(field, value, digits);
    }

    /** One of those that exist; empty, with a fault, if it is none of them. */
    public <T> Optional<T> choice(String field, @Nullable String value, Function<String, Optional<T>> known) {
        Optional<String> stated = required(field, value);
        Optional<T> found = stated.flatMap(known);
        if (stated.isPresent() && found.isEmpty()) {
            fault(field, "error.unknown", Sentences.echo(stated.get()));
        }
        return found;
    }

    /** One of a few words, which the fault names. */
    public String word(String field, @Nullable String value, List<String> words) {
        String stated = required(field, value).orElse("");
        if (value != null && !words.contains(stated)) {
            fault(field, "api.one_of", String.join(", ", words));
        }
        return stated;
    }

    /** @throws WrongFields if the days end before they begin */
    public static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw WrongFields.of("from", "api.days", from, to);
        }
    }

    private BigDecimal fit(String field, BigDecimal number, int digits) {
        if (number.signum() < 0) {
            fault(field, "error.not_negative");
        } else if (number.compareTo(LARGEST) > 0) {
            fault(field, "error.large");
        } else if (number.stripTrailingZeros().scale() > digits) {
            fault(field, "error.digits", digits);
        } else {
            return plain(number);
        }
        return BigDecimal.ZERO;
    }

    /** In one spelling, so that 2 and 2.0 are the same request. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean isControl(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\t';
    }
}
