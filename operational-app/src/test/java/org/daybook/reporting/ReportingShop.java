package org.daybook.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.AppContext;
import org.daybook.database.Database;
import org.daybook.database.Home;
import org.daybook.database.TestDatabase;
import org.daybook.reporting.fires.Beat;
import org.daybook.reporting.schedules.Rule;
import org.daybook.reporting.schedules.Schedule;
import org.daybook.reporting.schedules.Schedule.Job;
import org.daybook.reporting.schedules.Schedule.Missed;
import org.daybook.reporting.schedules.Schedule.Overlap;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reports.PeriodKind;
import org.daybook.scheduler.timetable.DayOfPeriod;
import org.daybook.settings.Shop;
import org.daybook.settings.ShopOpened;
import org.daybook.settings.Shops;
import org.daybook.stock.Stores;
import org.daybook.users.NewUser;
import org.daybook.users.Role;
import org.daybook.users.Users;
import org.daybook.users.addresses.Addresses;
import org.daybook.users.addresses.MailAddress;
import org.daybook.warehouse.Manifest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop whose clock a test moves, with people who read reports, and mail that goes to a server of the test's. */
public final class ReportingShop implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PASSWORD = "granite-lantern-42";

    private final Path root;
    private final Database database;
    private final MovedClock clock;
    private final ConfigurableApplicationContext context;
    private final SmallWarehouse warehouse;
    private long releases;

    /** @param smtpPort 0 for the mailbox of this machine */
    public ReportingShop(Instant now, int smtpPort) {
        this.root = folder();
        this.database = TestDatabase.fresh(new Home(root));
        this.clock = new MovedClock(now);
        this.context = started(smtpPort);
        this.warehouse = new SmallWarehouse(database.home().warehouse(), LocalDate.of(2026, 1, 1));
        bean(Shops.class).open(Shop.opened(Currency.getInstance("CNY"), ZONE, "en"));
        bean(Shops.class).call("Linden Home");
        context.publishEvent(new ShopOpened("Jing'an"));
        bean(Stores.class).make(List.of("S2"));
        // There is no load to be started here: a test publishes releases itself.
        bean(Beat.class).run();
        bean(JdbcClient.class)
                .sql("update reporting.schedule set removed_at = now()")
                .update();
    }

    private ConfigurableApplicationContext started(int smtpPort) {
        System.setProperty("daybook.mail.url", "https://shop.example/");
        if (smtpPort != 0) {
            System.setProperty("daybook.mail.host", "127.0.0.1");
            System.setProperty("daybook.mail.port", String.valueOf(smtpPort));
            System.setProperty("daybook.mail.security", "none");
        }
        try {
            return AppContext.start(database, clock);
        } finally {
            Stream.of("url", "host", "port", "security").forEach(name -> System.clearProperty("daybook.mail." + name));
        }
    }

    /** Another program on the same database and home, with the same clock. */
    public ConfigurableApplicationContext another() {
        return AppContext.start(database, clock);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Database database() {
        return database;
    }

    public MovedClock clock() {
        return clock;
    }

    /** A user with an address. */
    public long user(String name, Role role, String language, List<Long> stores) {
        long userId =
                bean(Users.class).make(new NewUser(name, "User " + name, PASSWORD, Set.of(role), stores, language), 0);
        bean(Addresses.class).set(userId, MailAddress.of(name + "@shop.example"), 0);
        return userId;
    }

    /** The next release, complete through that day. */
    public void load(LocalDate completeThrough) {
        warehouse.publish(++releases, completeThrough, Manifest.PASSED);
    }

    /** Whose figures do not agree with the ledger. */
    public void loadProvisional(LocalDate completeThrough) {
        warehouse.publish(++releases, completeThrough, Manifest.PROVISIONAL);
    }

    /** What store 1 sells on a day. */
    public static String netSales(LocalDate day) {
        return SmallWarehouse.netSales(day);
    }

    public long daily(String report) {
        return schedule(report, PeriodKind.DAY, DayOfPeriod.day(1), LocalTime.of(7, 30));
    }

    /** A schedule of the shop's zone that has to be done in ninety minutes. */
    public long schedule(String report, PeriodKind every, DayOfPeriod on, LocalTime at) {
        return bean(Schedules.class)
                .make(
                        new Schedule(
                                0,
                                report + " " + every,
                                Job.REPORT,
                                report,
                                new Rule(every, on, at, ZONE, Rule.Holidays.CN),
                                Duration.ofMinutes(90),
                                Missed.ONCE,
                                Overlap.WAIT,
                                0,
                                true,
                                0,
                                clock.instant(),
                                1),
                        0);
    }

    public String value(String sql) {
        return Optional.ofNullable(
                        bean(JdbcClient.class).sql(sql).query(String.class).single())
                .orElse("null");
    }

    public List<String> values(String sql) {
        return bean(JdbcClient.class).sql(sql).query(String.class).list();
    }

    /** Nothing was ever scheduled, loaded, printed or mailed; the users stay. */
    public void forget() {
        for (String table : List.of("attempt", "delivery_issue", "delivery", "issue", "fire", "recipient", "opt_out")) {
            bean(JdbcClient.class).sql("delete from reporting." + table).update();
        }
        bean(JdbcClient.class)
                .sql("delete from reporting.schedule where job = 'report'")
                .update();
        for (String folder : List.of("warehouse", "mailbox", "reports")) {
            delete(root.resolve(folder));
        }
        releases = 0;
    }

    @Override
    public void close() {
        context.close();
        database.close();
        delete(root);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "reporting");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stands until it is moved. */
    public static final class MovedClock extends Clock {
        private volatile Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        public void set(Instant instant) {
            now = instant;
        }

        public void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
