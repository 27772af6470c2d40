package org.daybook.reporting.web.schedules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.reporting.schedules.Recipient;
import org.daybook.reporting.schedules.Schedules;
import org.daybook.reporting.schedules.Subscriptions;
import org.daybook.users.User;
import org.daybook.users.Users;
import org.springframework.stereotype.Component;

/** Who is on a schedule, and who of them left it. */
@Component
class RecipientLines {
    private final Schedules schedules;
    private final Subscriptions subscriptions;
    private final Users users;

    RecipientLines(Schedules schedules, Subscriptions subscriptions, Users users) {
        this.schedules = schedules;
        this.subscriptions = subscriptions;
        this.users = users;
    }

    /**
     * A recipient as people know it.
     *
     * @param name of the user or address; empty for a role
     * @param gone who of them unsubscribed
     */
    record Line(Recipient recipient, String name, boolean isExpired, List<Gone> gone) {}

    /**
     * Somebody who unsubscribed.
     *
     * @param name of one of a role's people, empty where the line names them
     */
    record Gone(String name, Instant at) {}

    List<Line> of(long scheduleId, LocalDate today) {
        Map<Long, Instant> left = subscriptions.left(scheduleId);
        return schedules.recipients(scheduleId).stream()
                .map(recipient ->
                        new Line(recipient, name(recipient), recipient.isExpired(today), gone(recipient, left)))
                .toList();
    }

    private List<Gone> gone(Recipient recipient, Map<Long, Instant> left) {
        Stream<Gone> itself = Stream.ofNullable(recipient.leftAt()).map(at -> new Gone("", at));
        Stream<Gone> people = left.entrySet().stream()
                .filter(one -> recipient.role() != null)
                .flatMap(one -> users
                        .find(one.getKey())
                        .filter(user -> !user.isDisabled() && user.roles().contains(recipient.role()))
                        .map(user -> new Gone(user.displayName(), one.getValue()))
                        .stream());
        return Stream.concat(itself, people).toList();
    }

    private String name(Recipient recipient) {
        return switch (recipient.kind()) {
            case ROLE -> "";
            case USER -> users.find(recipient.userId()).map(User::displayName).orElse("");
            case ADDRESS ->
                Optional.ofNullable(recipient.address())
                        .map(address -> address.masked())
                        .orElse("");
        };
    }
}
