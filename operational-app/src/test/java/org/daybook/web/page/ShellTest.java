package org.daybook.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.users.Right;
import org.daybook.users.Role;
import org.daybook.users.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {
    private static final SignedIn OWNER =
            new SignedIn(1, "wang", "Wang Min", Set.of(Role.OWNER), EnumSet.allOf(Right.class), Set.of(), "en");

    private static Shell shell(String path) {
        return new Shell(
                OWNER,
                Menu.of(OWNER),
                path,
                path.replaceFirst("\\?.*", ""),
                LocalDate.of(2026, 3, 14),
                "Linden Home",
                () -> 0);
    }

    @ParameterizedTest
    @CsvSource({
        "/, home page",
        "/orders, orders.all page",
        "/orders/O1, orders.all true",
        "/orders?q=tea, orders.all true",
        "/orders?view=to_ship, orders.to_ship page",
        "/orders?view=to_ship&page=2, orders.to_ship true",
        "/stock/movements?sku=A, stock.movements true",
        "/reports/schedules/10, reports.schedules true",
        "/reports/run/daily-sales, reports.library true",
        "/sql/runs/7/chart, data.sql true",
        "/journal/accounts/100101, finance.journal true",
        "/account/keys, ''"
    })
    void oneEntryOfTheMenuIsMarked(String path, String marked) {
        Shell shell = shell(path);
        List<String> found = shell.menu().stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> shell.current(item) != null)
                .map(item -> item.key() + " " + shell.current(item))
                .toList();
        assertThat(found).isEqualTo(marked.isEmpty() ? List.of() : List.of(marked));
    }

    @Test
    void lettersStandForTheUser() {
        assertThat(shell("/").initials()).isEqualTo("WM");
    }
}
