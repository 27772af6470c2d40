package org.daybook.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.reporting.fires.Beat;
import org.daybook.reporting.post.Mailbox;
import org.daybook.reporting.post.Mailbox.Head;
import org.daybook.reporting.post.Mailbox.Letter;
import org.daybook.reporting.post.UnsubscribeLinks;
import org.daybook.reporting.post.UnsubscribeLinks.Subscription;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reporting.schedules.Subscriptions;
import org.daybook.reporting.schedules.Subscriptions.Standing;
import org.daybook.users.Role;
import org.daybook.users.addresses.MailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link of a mail ends that report for that reader, and nothing else. */
class UnsubscribeModuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final LocalDate END = TODAY.plusYears(1);
    private static final MailAddress OUTSIDE = new MailAddress("bank@elsewhere.example");

    private ReportingShop shop;
    private long owner;
    private long daily;

    @BeforeEach
    void open() {
        shop = new ReportingShop(TODAY.atStartOfDay(ReportingShop.ZONE).toInstant(), 0);
        owner = shop.user("owner", Role.OWNER, "en", List.of());
        shop.user("manager", Role.STORE_MANAGER, "en", List.of());
        daily = shop.daily("daily-sales");
        for (long schedule : new long[] {daily, shop.daily("open-orders")}) {
            shop.bean(Schedules.class).add(schedule, Recipient.everybody(Role.OWNER), owner);
            shop.bean(Schedules.class).add(schedule, Recipient.everybody(Role.STORE_MANAGER), owner);
            shop.bean(Schedules.class).add(schedule, Recipient.address(OUTSIDE, "zh-CN", TODAY.plusYears(1)), owner);
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aMailCarriesTheLinkThatEndsItForItsReaderAlone() {
        List<String> noted = new ArrayList<>();
        for (String reader : new String[] {"manager@shop.example", OUTSIDE.text()}) {
            Subscription subscription = read(letter(reader, "Daily sales", "销售日报"));
            noted.add("0 unsubscribed schedule " + daily + ", " + subscription.reader());
            assertThat(subscription.scheduleId()).isEqualTo(daily);
            end(subscription);
            end(subscription);
            assertThat(standing(subscription)).isEqualTo(Standing.LEFT);
        }
        assertThat(receivers())
                .containsExactly("bank: 待发货订单", "manager: Open orders", "owner: Daily sales", "owner: Open orders");
        assertThat(
                        shop.values(
                                "select actor_id || ' ' || action || ' ' || subject from audit.access where action like '%subscribed' order by access_id"))
                .as("nobody is named who pressed a link")
                .isEqualTo(noted);
    }

    @Test
    void whoLeftComesBackByTheSameLink() {
        for (String reader : new String[] {"manager@shop.example", OUTSIDE.text()}) {
            Subscription subscription = read(letter(reader, "Daily sales", "销售日报"));
            end(subscription);
            shop.bean(Subscriptions.class).restore(subscription.scheduleId(), subscription.reader());
            assertThat(standing(subscription)).isEqualTo(Standing.ON);
        }
        assertThat(receivers()).contains("bank: 销售日报", "manager: Daily sales", "owner: Daily sales");
    }

    @Test
    void anOldMailCountsForAnAddressThatWasPutOnAnew() {
        Subscription subscription = read(letter(OUTSIDE.text(), "销售日报"));
        end(subscription);
        shop.bean(Schedules.class).add(daily, Recipient.address(OUTSIDE, "en", END), owner);
        assertThat(standing(subscription)).isEqualTo(Standing.ON);
        end(subscription);
        assertThat(standing(subscription)).isEqualTo(Standing.LEFT);
        assertThat(shop.bean(Schedules.class).recipients(daily))
                .filteredOn(Recipient::hasLeft)
                .extracting(Recipient::address)
                .containsExactly(OUTSIDE);
    }

    @Test
    void whereNobodySendsThereIsNothingToEnd() {
        Subscription outside = read(letter(OUTSIDE.text(), "销售日报"));
        Subscription manager = read(letter("manager@shop.example", "Daily sales"));
        shop.clock().pass(Duration.ofDays(500));
        assertThat(standing(outside)).isEqualTo(Standing.NONE);
        shop.bean(Schedules.class).remove(daily, owner);
        assertThat(standing(manager)).isEqualTo(Standing.NONE);
        end(manager);
        end(outside);
        shop.bean(Schedules.class).restore(daily, owner);
        assertThat(standing(manager)).isEqualTo(Standing.ON);
    }

    private Letter letter(String to, String... titles) {
        if (shop.value("select count(*) from reporting.fire").equals("0")) {
            sendTomorrow();
        }
        Mailbox mailbox = shop.bean(Mailbox.class);
        return mailbox.letters("").stream()
                .filter(head -> head.to().equals(to) && Stream.of(titles).anyMatch(head.subject()::startsWith))
                .findFirst()
                .flatMap(head -> mailbox.letter(head.name()))
                .orElseThrow();
    }

    private Subscription read(Letter letter) {
        String link = letter.unsubscribe().orElseThrow();
        assertThat(letter.text()).contains(link);
        assertThat(link).startsWith("https://shop.example/unsubscribe/");
        return shop.bean(UnsubscribeLinks.class)
                .read(link.substring(link.lastIndexOf('/') + 1))
                .orElseThrow();
    }

    private void end(Subscription subscription) {
        shop.bean(Subscriptions.class).end(subscription.scheduleId(), subscription.reader());
    }

    private Standing standing(Subscription subscription) {
        return shop.bean(Subscriptions.class).standing(subscription.scheduleId(), subscription.reader());
    }

    /** Of the next morning's mails. */
    private List<String> receivers() {
        List<Head> before = shop.bean(Mailbox.class).letters("");
        sendTomorrow();
        return shop.bean(Mailbox.class).letters("").stream()
                .filter(head -> !before.contains(head))
                .map(head -> head.to().replaceAll("@.*", ": ") + head.subject().replaceAll(" · .*", ""))
                .sorted()
                .toList();
    }

    private void sendTomorrow() {
        shop.clock().pass(Duration.ofDays(1));
        shop.load(
                LocalDate.ofInstant(shop.clock().instant(), ReportingShop.ZONE).minusDays(1));
        shop.clock().pass(Duration.ofHours(8));
        shop.bean(Beat.class).run();
        shop.clock().pass(Duration.ofHours(-8));
    }
}
