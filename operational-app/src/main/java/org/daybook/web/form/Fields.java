package org.daybook.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daybook.settings.Refused;
import org.daybook.web.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The fields of a form as they were sent. Reading one that is wrong notes a sentence that names it, and gives something
 * harmless: who reads asks at the end whether there are faults.
 */
public final class Fields {
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    private final HttpServletRequest request;
    private final Sentences sentences;
    private final Locale locale;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> faulty = new LinkedHashSet<>();

    public Fields(HttpServletRequest request, Sentences sentences, Locale locale) {
        this.request = request;
        this.sentences = sentences;
        this.locale = locale;
    }

    /** What has to be corrected, one sentence each; none if the form is right. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** The names of the fields that have to be corrected. */
    public Set<String> faulty() {
        return Set.copyOf(faulty);
    }

    public boolean areRight() {
        return faults.isEmpty();
    }

    /** As it was typed, without blanks at its ends and without control characters; empty if it was not sent. */
    public String raw(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
    }

    /** Several of the same name, in their order. */
    public List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /**
     * A text that has to be there.
     *
     * @param label the key of the field's name
     */
    public String text(String name, String label, int most) {
        String value = optional(name, label, most);
        if (value.isEmpty() && !faulty.contains(name)) {
            fault(name, "error.required", called(label));
        }
        return value;
    }

    /** A text that may be empty. */
    public String optional(String name, String label, int most) {
        String value = raw(name);
        if (value.codePointCount(0, value.length()) > most) {
            fault(name, "error.long", called(label), most);
            return "";
        }
        return value;
    }

    /** A number above zero with no more than so many decimals. Full-width digits and separators are understood. */
    public BigDecimal positive(String name, String label, int digits) {
        BigDecimal number = notNegative(name, label, digits);
        if (number.signum() == 0 && !faulty.contains(name)) {
            fault(name, "error.positive", called(label));
        }
        return number;
    }

    /** A number of zero or above; empty counts as missing. */
    public BigDecimal notNegative(String name, String label, int digits) {
        String value = raw(name);
        if (value.isEmpty()) {
            fault(name, "error.required", called(label));
            return BigDecimal.ZERO;
        }
        return number(name, label, value, digits);
    }

    /** As {@link #notNegative}, but zero if nothing was typed. */
    public BigDecimal amountOrZero(String name, String label, int digits) {
        String value = raw(name);
        return value.isEmpty() ? BigDecimal.ZERO : number(name, label, value, digits);
    }

    public LocalDate day(String name, String label, LocalDate otherwise) {
        String value = raw(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(plain(value).replace('/', '-'));
        } catch (DateTimeException notADay) {
            fault(name, "error.day", called(label), Sentences.echo(value));
            return otherwise;
        }
    }

    /** One of those that exist; empty, with a fault, if it is none of them. */
    public <T> Optional<T> choice(String name, String label, Function<String, Optional<T>> known) {
        String value = raw(name);
        if (value.isEmpty()) {
            fault(name, "error.required", called(label));
            return Optional.empty();
        }
        Optional<T> found = known.apply(value);
        if (found.isEmpty()) {
            fault(name, "error.unknown", called(label), Sentences.echo(value));
        }
        return found;
    }

    /** Notes that a field has to be corrected. */
    public void fault(String name, String key, Object... details) {
        faulty.add(name);
        faults.add(sentences.of(key, locale, details));
    }

    /** Notes a sentence that is already in the reader's language. */
    public void say(String sentence) {
        faults.add(sentence);
    }

    /** Whether a number was typed once more, as it has to be where nothing can be taken back. */
    public boolean areSame(String name, BigDecimal number) {
        return parse(raw(name)).map(again -> again.compareTo(number) == 0).orElse(false);
    }

    /** Does what was asked for if the fields are right; nothing comes of it if they are not, or it is refused. */
    public <T> Optional<T> attempt(Supplier<T> deed) {
        if (!areRight()) {
            return Optional.empty();
        }
        try {
            return Optional.of(deed.get());
        } catch (Refused refused) {
            say(sentences.of(refused, locale));
            return Optional.empty();
        }
    }

    /** The page of the form once more, with what has to be corrected. */
    public ModelAndView onto(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form.addObject("faults", faults()).addObject("faulty", faulty());
    }

    /** What a number comes to that people typed: full-width digits are plain ones, commas group. */
    public static Optional<BigDecimal> parse(String typed) {
        String plain = plain(typed).replace('\u2212', '-').replaceAll("(?<=\\d),(?=\\d{3}(\\D|$))", "");
        return plain.matches("[+-]?(\\d{1,15}(\\.\\d{0,8})?|\\.\\d{1,8})")
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    private BigDecimal number(String name, String label, String value, int digits) {
        Optional<BigDecimal> parsed = parse(value);
        if (parsed.isEmpty()) {
            fault(name, "error.number", called(label), Sentences.echo(value));
        } else if (parsed.get().signum() < 0) {
            fault(name, "error.not_negative", called(label));
        } else if (parsed.get().stripTrailingZeros().scale() > digits) {
            fault(name, "error.digits", called(label), digits);
        } else if (parsed.get().compareTo(LARGEST) > 0) {
            fault(name, "error.large", called(label));
        } else {
            return parsed.get();
        }
        return BigDecimal.ZERO;
    }

    public String called(String label) {
        return sentences.of(label, locale);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace('\u3002', '.')
                .strip();
    }
}
