package org.daybook.analytics.sql.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.warehouse.Sql;

/**
 * A value for a <code>{{name}}</code> of a query. It gets into the query as a literal that is written anew from what was
 * understood, never as it was typed.
 */
public record Variable(String name, Type type, String value) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final int LONGEST = 1000;

    /** What a value is. */
    public enum Type {
        DATE,
        NUMBER,
        TEXT;

        /** As it stands in forms and in the API: {@code date}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Type> find(String code) {
            return List.of(values()).stream()
                    .filter(type -> type.code().equals(code))
                    .findFirst();
        }
    }

    /** What a variable of this name most likely is, as long as nobody has said it. */
    public static Type guess(String name) {
        return name.matches("(?i)(from|to|since|until|.*(day|date))") ? Type.DATE : Type.TEXT;
    }

    /** As SQL; empty if the value is none of its type. */
    public Optional<String> literal() {
        return switch (type) {
            case DATE -> date().map(day -> "date '" + day + "'");
            case NUMBER -> number().map(number -> "(" + number.toPlainString() + ")");
            case TEXT -> Optional.of(value).filter(Variable::isPlain).map(Sql::literal);
        };
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(plain().replace('/', '-')));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> number() {
        String text = plain().replace(",", "").replace('\u2212', '-');
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Full-width digits are digits, too. */
    private String plain() {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST
                && text.codePoints().noneMatch(Character::isISOControl)
                && Selection.isWhole(text);
    }
}
