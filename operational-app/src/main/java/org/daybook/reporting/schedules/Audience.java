package org.daybook.reporting.schedules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.reporting.schedules.Reader.Obstacle;
import org.daybook.reports.ReportLibrary;
import org.daybook.users.Right;
import org.daybook.users.User;
import org.daybook.users.Users;
import org.daybook.users.addresses.Addresses;
import org.daybook.users.addresses.MailAddress;
import org.springframework.stereotype.Service;

/** Who gets a report on a day: each person once, however often they are meant. */
@Service
public class Audience {
    private final ScheduleTable schedules;
    private final RecipientTable table;
    private final Users users;
    private final Addresses addresses;

    Audience(ScheduleTable schedules, RecipientTable table, Users users, Addresses addresses) {
        this.schedules = schedules;
        this.table = table;
        this.users = users;
        this.addresses = addresses;
    }

    /** The readers of a schedule on that day, by key. */
    public List<Reader> of(Schedule schedule, LocalDate day) {
        List<User> people = users.all();
        Set<Long> optedOut = table.optedOut(schedule.scheduleId()).keySet();
        Map<String, Reader> readers = new LinkedHashMap<>();
        for (Recipient recipient : table.of(schedule.scheduleId())) {
            readers(recipient, people, day, schedule.report())
                    .filter(reader -> !optedOut.contains(reader.userId()))
                    .forEach(reader -> readers.putIfAbsent(reader.key(), reader));
        }
        return List.copyOf(readers.values());
    }

    /** The owners, who hear of what did not leave. */
    public List<Reader> owners() {
        return users.all().stream()
                .filter(user -> !user.isDisabled() && user.rights().contains(Right.USERS) && mayRead(user))
                .map(user -> reader(user, ""))
                .toList();
    }

    /** Where a reader gets mail just now; nothing if there is no such place any more. */
    public Optional<MailAddress> address(String key) {
        long id = Long.parseLong(key.substring(key.indexOf(':') + 1));
        return key.startsWith("user:")
                ? addresses.find(id)
                : table.find(id).flatMap(recipient -> Optional.ofNullable(recipient.address()));
    }

    /** Enough of a reader's name or address to know them by; empty if there is none any more. */
    public String hint(String key) {
        long id = Long.parseLong(key.substring(key.indexOf(':') + 1));
        return (key.startsWith("user:")
                        ? users.find(id).map(User::displayName)
                        : address(key).map(MailAddress::masked))
                .orElse("");
    }

    /**
     * Why a reader must not get pages of these stores now, whatever was so when they were printed; nothing if they may.
     *
     * @param storeIds 0 for the whole shop
     */
    public Optional<String> obstacle(long scheduleId, String key, Collection<Long> storeIds, Instant now) {
        return obstacle(
                schedules.find(scheduleId).stream()
                        .flatMap(schedule -> of(
                                schedule,
                                LocalDate.ofInstant(now, schedule.rule().zone()))
                                .stream())
                        .filter(reader -> reader.sees(storeIds)),
                key);
    }

    /** Why somebody must not hear of runs that failed; nothing if they may. */
    public Optional<String> obstacle(String key) {
        return obstacle(owners().stream(), key);
    }

    private static Optional<String> obstacle(Stream<Reader> readers, String key) {
        Optional<Reader> reader = readers.filter(one -> one.key().equals(key)).findFirst();
        return reader.isEmpty()
                ? Optional.of("withdrawn")
                : reader.get().obstacle().map(Obstacle::code);
    }

    private Stream<Reader> readers(Recipient recipient, List<User> people, LocalDate day, String report) {
        return switch (recipient.kind()) {
            case ROLE ->
                people.stream()
                        .filter(user -> !user.isDisabled() && user.roles().contains(recipient.role()))
                        .map(user -> reader(user, report));
            case USER ->
                people.stream()
                        .filter(user -> user.userId() == recipient.userId())
                        .map(user -> reader(user, report));
            case ADDRESS ->
                recipient.isExpired(day) || recipient.hasLeft() ? Stream.empty() : Stream.of(outsider(recipient));
        };
    }

    private Reader reader(User user, String report) {
        Optional<Obstacle> obstacle = user.isDisabled()
                ? Optional.of(Obstacle.USER_DISABLED)
                : !mayRead(user) || !isOpen(report, user)
                        ? Optional.of(Obstacle.NOT_ALLOWED)
                        : addresses.find(user.userId()).isEmpty()
                                ? Optional.of(Obstacle.ADDRESS_MISSING)
                                : Optional.empty();
        return new Reader("user:" + user.userId(), user.userId(), user.language(), user.stores(), obstacle);
    }

    private static Reader outsider(Recipient recipient) {
        String language = Optional.ofNullable(recipient.language()).orElse("en");
        return new Reader("address:" + recipient.recipientId(), 0, language, Set.of(), Optional.empty());
    }

    /** A report that tells of the whole shop is not for who sees some stores. */
    static boolean isOpen(String report, User user) {
        return user.stores().isEmpty()
                || report.isEmpty()
                || ReportLibrary.ofOneStore().contains(report);
    }

    private static boolean mayRead(User user) {
        return user.rights().contains(Right.REPORTS_READ);
    }
}
