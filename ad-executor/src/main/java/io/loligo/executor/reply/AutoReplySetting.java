package io.loligo.executor.reply;

import io.loligo.contracts.action.AutoReply.Audience;
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

    private static final String SETTING = ":automaticReplies";
    private static final String INTERNAL = ":internalReplyMessage";
    private static final String EXTERNAL = ":externalReplyMessage";

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

    /**
     * For results: what means the same is told the same.
     *
     * @param system in front of each fact's name
     */
    public Map<String, List<String>> facts(String system) {
        String words = switch (status) {
            case DISABLED -> "disabled";
            case ALWAYS -> "always";
            case SCHEDULED ->
                period.map(time -> "from " + time.from() + " to " + time.to()).orElse("scheduled");
        };
        Map<String, List<String>> facts = new TreeMap<>(noFacts(system));
        facts.put(
                system + SETTING,
                List.of(
                        status == Status.DISABLED
                                ? words
                                : words + ", outside to "
                                        + switch (audience) {
                                            case NONE -> "nobody";
                                            case CONTACTS_ONLY -> "contacts";
                                            case ALL -> "everybody";
                                        }));
        facts.put(system + INTERNAL, told(internal));
        facts.put(system + EXTERNAL, told(external));
        return facts;
    }

    /** In the form that stays the same whatever the mailbox makes of the message. */
    private static List<String> told(String message) {
        return Stream.of(ReplyText.normal(message))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Of whoever has no mailbox. */
    public static Map<String, List<String>> noFacts(String system) {
        return Map.of(system + SETTING, List.of(), system + INTERNAL, List.of(), system + EXTERNAL, List.of());
    }
}
