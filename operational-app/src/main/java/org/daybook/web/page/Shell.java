package org.daybook.web.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.daybook.users.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * The frame around a page.
 *
 * @param me who looks at it
 * @param path of the page, with what chooses a view of it
 * @param here the path without that
 * @param waiting counts what needs the user, asked by pages that show it
 */
public record Shell(
        SignedIn me,
        List<Menu.Section> menu,
        String path,
        String here,
        LocalDate day,
        String shopName,
        LongSupplier waiting) {
    private static final long MOST_SHOWN = 99;

    /** How many things need the user, as the bell has it: empty for none. */
    public String alerts() {
        long number = waiting.getAsLong();
        return number == 0 ? "" : number > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(number);
    }

    /** For {@code aria-current}: page for the entry of this very page, true for that of the pages around it, else null. */
    public @Nullable String current(Menu.Item item) {
        if (item.path().equals(path)) {
            return "page";
        }
        return menu.stream()
                .flatMap(section -> section.items().stream())
                .filter(this::isAround)
                .max(Comparator.comparingInt(around -> around.path().length()))
                .filter(item::equals)
                .map(around -> "true")
                .orElse(null);
    }

    private boolean isAround(Menu.Item item) {
        String entry = item.path();
        return entry.equals(path)
                || entry.equals(here)
                || path.startsWith(entry + "&")
                || !entry.equals("/") && here.startsWith(entry + "/");
    }

    /** Whether the page belongs to this section. */
    public boolean isIn(Menu.Section section) {
        return section.items().stream().anyMatch(item -> {
            String root = item.path().replaceFirst("\\?.*", "");
            return root.equals("/") ? here.equals("/") : here.equals(root) || here.startsWith(root + "/");
        });
    }

    /** Two letters or one Chinese character that stand for the user. */
    public String initials() {
        String[] words = me.displayName().strip().split("\\s+");
        String first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        boolean isLatin = first.codePointAt(0) < 0x250;
        return words.length < 2 || !isLatin ? first : first + words[words.length - 1].charAt(0);
    }
}
