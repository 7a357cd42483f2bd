package io.loligo.executor.cloud;

import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.executor.reply.ReplyText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a mailbox answers by itself. Messages stay in the mailbox while it does not.
 *
 * @param internal HTML for colleagues
 * @param external HTML for everybody else
 * @param period when {@link Status#SCHEDULED} holds; empty when the mailbox tells it in a time zone that is not known
 */
public record AutoReplySetting(
        Status status, String internal, String external, Audience audience, Optional<Period> period) {
    /** Of a new mailbox. */
    public static final AutoReplySetting OFF =
            new AutoReplySetting(Status.DISABLED, "", "", Audience.NONE, Optional.empty());

    private static final String SETTING = "microsoft365:automaticReplies";
    private static final String INTERNAL = "microsoft365:internalReplyMessage";
    private static final String EXTERNAL = "microsoft365:externalReplyMessage";

    /** Whether it answers. */
    public enum Status {
        DISABLED,
        ALWAYS,
        SCHEDULED
    }

    /** From one instant to a later one. */
    public record Period(Instant from, Instant to) {}

    /** Whether it answers now or is going to. */
    public boolean isOn(Instant now) {
        return switch (status) {
            case DISABLED -> false;
            case ALWAYS -> true;
            case SCHEDULED -> period.isEmpty() || period.get().to().isAfter(now);
        };
    }

    /** Whether it is the same for everybody who gets a reply, and for the person who reads the drafts. */
    public boolean means(AutoReplySetting other) {
        return isScheduledAs(other)
                && ReplyText.same(internal, other.internal())
                && ReplyText.same(external, other.external());
    }

    /** Whether it answers the same people at the same times; the messages are not compared. */
    public boolean isScheduledAs(AutoReplySetting other) {
        return status == other.status()
                && audience == other.audience()
                && (status != Status.SCHEDULED || period.equals(other.period()));
    }

    Map<String, List<String>> facts() {
        String words = switch (status) {
            case DISABLED -> "disabled";
            case ALWAYS -> "always";
            case SCHEDULED ->
                period.map(time -> "from " + time.from() + " to " + time.to()).orElse("scheduled");
        };
        Map<String, List<String>> facts = new TreeMap<>(noFacts());
        facts.put(
                SETTING,
                List.of(
                        status == Status.DISABLED
                                ? words
                                : words + ", outside to "
                                        + switch (audience) {
                                            case NONE -> "nobody";
                                            case CONTACTS_ONLY -> "contacts";
                                            case ALL -> "everybody";
                                        }));
        facts.put(INTERNAL, told(internal));
        facts.put(EXTERNAL, told(external));
        return facts;
    }

    /** In the form that stays the same whatever the mailbox makes of the message. */
    private static List<String> told(String message) {
        return Stream.of(ReplyText.normal(message))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    static Map<String, List<String>> noFacts() {
        return Map.of(SETTING, List.of(), INTERNAL, List.of(), EXTERNAL, List.of());
    }
}
