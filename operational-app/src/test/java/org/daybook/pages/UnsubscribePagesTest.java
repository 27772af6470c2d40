package org.daybook.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.daybook.pages.Visitor.Answer;
import org.daybook.reporting.post.UnsubscribeLinks;
import org.daybook.reporting.post.UnsubscribeLinks.Subscription;
import org.daybook.reporting.schedules.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who follows the link of a mail, with a browser or by the button of a mail program, is not signed in. */
@ExtendWith(SharedShop.class)
class UnsubscribePagesTest {
    private static final String LEFT = "is no longer sent to";

    private final PageShop shop;
    private final Visitor owner;
    private final String schedule;
    private final String path;

    UnsubscribePagesTest(PageShop shop) {
        this.shop = shop;
        this.owner = new Visitor(shop.address()).signIn("owner");
        this.schedule = made();
        owner.get(schedule);
        add("bank@elsewhere.example");
        long recipient = shop.bean(Schedules.class).recipients(id()).get(0).recipientId();
        path = path("address:" + recipient);
    }

    @Test
    void openingTheLinkAsksAndDoesNothing() {
        Visitor scanner = new Visitor(shop.address());
        assertThat(scanner.get(path).body())
                .contains("Stop sending “Weekly sales for the bank” to b…@elsewhere.example?", "Unsubscribe")
                .doesNotContain("bank@elsewhere.example");
        assertThat(scanner.send(HttpRequest.newBuilder(URI.create(shop.address() + path))
                                .method("HEAD", BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
        assertThat(owner.get(schedule).body()).doesNotContain("Unsubscribed");
    }

    @Test
    void aMailProgramEndsItWithOneRequestAndAsOftenAsItLikes() {
        for (int i = 0; i < 2; i++) {
            Answer answer = new Visitor(shop.address())
                    .send(HttpRequest.newBuilder(URI.create(shop.address() + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
            assertThat(answer.status()).as("no redirect, no form token").isEqualTo(200);
            assertThat(answer.body()).contains(LEFT);
        }
        assertThat(owner.get(schedule).body()).contains("b…@elsewhere.example", "Unsubscribed 2026-03-14");
    }

    @Test
    void whoLeftMayComeBackAndTheOwnerMayPutThemOnAgain() {
        Visitor reader = new Visitor(shop.address());
        reader.get(path);
        assertThat(reader.post(path).body()).contains(LEFT, "Subscribe again");
        assertThat(reader.post(path + "/restoration").body()).contains("Stop sending");
        assertThat(owner.get(schedule).body()).doesNotContain("Unsubscribed");
        reader.post(path);
        add("Bank@elsewhere.example");
        assertThat(owner.get(schedule).body()).contains("Added.").doesNotContain("Unsubscribed");
    }

    @Test
    void ofARolesPeopleTheOwnerSeesWhoLeft() {
        owner.post(schedule + "/recipients", "who", "role:finance");
        String finance = path("user:" + shop.value("select user_id::text from users.account where name = 'finance'"));
        Visitor reader = new Visitor(shop.address());
        assertThat(reader.get(finance).body()).contains("to User finance?");
        assertThat(reader.post(finance).body()).contains(LEFT);
        assertThat(owner.get(schedule).body()).contains("Unsubscribed: User finance, 2026-03-14");
        Visitor signedIn = new Visitor(shop.address()).signIn("finance");
        signedIn.get("/account/reports");
        signedIn.post("/account/reports/" + id(), "to", "get");
        assertThat(reader.get(finance).body()).contains("Stop sending");
    }

    @Test
    void aWrongLinkIsToldSoAndAnOldOneThatThereIsNothingToStop() {
        Visitor reader = new Visitor(shop.address());
        for (String wrong : new String[] {"/unsubscribe/x", "/unsubscribe/%25", path + "x", path.substring(0, 40)}) {
            assertThat(reader.get(wrong).status()).as(wrong).isEqualTo(404);
            assertThat(reader.post(wrong).body()).as(wrong).contains("This link does not work");
        }
        owner.post(schedule + "/removal");
        assertThat(reader.get(path).body()).contains("there is nothing to stop");
        assertThat(reader.post(path).status()).isEqualTo(200);
        owner.post(schedule + "/restoration");
        assertThat(reader.get(path).body()).contains("Stop sending");
    }

    @Test
    void itSpeaksTheLanguageOfTheBrowserAndComesBackToItself() {
        Visitor reader = new Visitor(shop.address());
        reader.get(path);
        assertThat(reader.post("/language", "tag", "zh-TW", "back", path).location())
                .endsWith(path);
        assertThat(reader.get(path).body()).contains("不再寄送", "value=\"" + path + "\"");
    }

    private String path(String reader) {
        return shop.bean(UnsubscribeLinks.class)
                .to(new Subscription(id(), reader))
                .map(link -> URI.create(link).getPath())
                .orElseThrow();
    }

    private long id() {
        return Long.parseLong(schedule.replaceFirst(".*/", ""));
    }

    private void add(String address) {
        String[] form = {"who", "address", "address", address, "language", "en", "until", "2026-12-31"};
        owner.post(schedule + "/recipients", form);
    }

    private String made() {
        owner.get("/reports/schedules/new");
        String form = "name=Weekly sales for the bank&report=weekly-sales&every=week&number=1&kind=day&at=08:00"
                + "&zone=Asia/Shanghai&holidays=cn&deadline=90&missed=once&overlap=wait&version=1";
        Answer made = owner.post("/reports/schedules/new", form.split("[=&]"));
        return made.location().substring(made.location().indexOf("/reports/"));
    }
}
