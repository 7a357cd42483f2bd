package io.loligo.mapper.request;

import io.loligo.mapper.conduct.Assignee;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Requests in words, for people. */
public final class Words {
    private Words() {}

    public static String of(Stage stage) {
        return switch (stage) {
            case Stage.Scheduled scheduled -> "waiting for " + scheduled.due();
            case Stage.Behind ignored -> "waiting for another request of the same person";
            case Stage.Counted ignored -> "being counted";
            case Stage.Held ignored -> "held";
            case Stage.Asked asked -> "waiting for level " + asked.level();
            case Stage.Closed closed -> "waiting for the maintenance window, which opens at " + closed.opens();
            case Stage.Sent ignored -> "sent";
            case Stage.Ended ended -> ended.ending().name().toLowerCase(Locale.ROOT);
        };
    }

    /** Who is asked, with the manager's login where HR knows it. */
    public static List<String> of(List<Assignee> assignees, Optional<String> manager) {
        return assignees.stream()
                .map(assignee -> switch (assignee) {
                    case Assignee.Person(var login) -> login;
                    case Assignee.Role role ->
                        "role " + role.name() + " (" + String.join(", ", new TreeSet<>(role.members())) + ")";
                    case Assignee.Superior ignored ->
                        manager.map(login -> "their manager " + login)
                                .orElse("their manager, whom HR does not name or of whom it knows no mail address");
                })
                .toList();
    }
}
