package org.daybook.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;
import org.daybook.users.SignedIn;

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

    /** Whether a menu entry leads to this very page. */
    public boolean isAt(Menu.Item item) {
        return item.path().equals(path);
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
