package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.daybook.database.Home;
import org.daybook.users.views.SavedViews;
import org.daybook.warehouse.TinyRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers choose to print a report, kept under a name. */
class PrintChoicesTest {
    private static final String FORM = "/reports/run/monthly-business-review";

    @TempDir
    Path folder;

    @Test
    void aChoiceIsKeptOpenedAndDroppedByWhoeverKeptIt() {
        Home home = new Home(folder);
        TinyRelease.sample(home.warehouse(), 1);
        try (PageShop shop = new PageShop(home, Map.of())) {
            Visitor owner = new Visitor(shop.address()).signIn("owner");
            assertThat(owner.get(FORM).body()).doesNotContain("Saved choices");
            assertThat(save(owner, "Second <b> 店", "Q", "S2").location())
                    .endsWith(FORM + "?kind=Q&store=S2&language=zh-CN");
            assertThat(owner.get(FORM + "?kind=Q&store=S2&language=zh-CN").body())
                    .contains("The choice “Second &lt;b&gt; 店” is saved.", "Remove “Second &lt;b&gt; 店”")
                    .contains("<option value=\"Q\" selected", "<option value=\"S2\" selected")
                    .contains("<option value=\"zh-CN\" selected");
            assertThat(new Visitor(shop.address()).signIn("finance").get(FORM).body())
                    .doesNotContain("Second");
            assertThat(owner.get("/reports/run/daily-sales").body()).doesNotContain("Second");

            assertThat(told(owner, save(owner, "", "Q", "S2"))).contains("Name of the choice: please fill in");
            assertThat(told(owner, save(owner, "x", "D", "S9")))
                    .contains("there is no &quot;D&quot;", "there is no &quot;S9&quot;")
                    .doesNotContain("is saved");
            for (int i = 1; i < SavedViews.MOST; i++) {
                told(owner, save(owner, "Choice " + i, "M", ""));
            }
            assertThat(told(owner, save(owner, "One more", "M", "")))
                    .contains("You keep 20 choices of this report already");

            String mine = shop.value("select min(view_id)::text from users.saved_view");
            Visitor other = new Visitor(shop.address()).signIn("finance");
            other.get(FORM);
            other.post(FORM + "/choices/" + mine + "/removal");
            assertThat(owner.get(FORM).body()).contains("Second");
            owner.post(FORM + "/choices/" + mine + "/removal");
            assertThat(owner.get(FORM).body()).contains("is removed").doesNotContain("href=\"" + FORM + "?kind=Q");
        }
    }

    /** Where it leads. */
    private static String told(Visitor visitor, Visitor.Answer answer) {
        return visitor.get(answer.location().substring(answer.location().indexOf("/reports/")))
                .body();
    }

    private static Visitor.Answer save(Visitor visitor, String name, String kind, String store) {
        return visitor.post(FORM + "/choices", "name", name, "kind", kind, "store", store, "language", "zh-CN");
    }
}
