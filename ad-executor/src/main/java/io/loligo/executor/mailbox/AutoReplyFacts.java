package io.loligo.executor.mailbox;

import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.AutoReply.Audience;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An automatic reply as results tell it: what shows the same is told the same. */
public final class AutoReplyFacts {
    private static final String SETTING = "exchange:automaticReplies";
    private static final String INTERNAL = "exchange:internalReplyMessage";
    private static final String EXTERNAL = "exchange:externalReplyMessage";

    private AutoReplyFacts() {}

    /** Whether people get the same answers at the same times. */
    public static boolean same(AutoReply one, AutoReply other) {
        return of(one).equals(of(other));
    }

    /** Whether somebody gets an answer now, or will. */
    public static boolean isOn(AutoReply reply, Instant now) {
        return switch (reply) {
            case AutoReply.Off off -> false;
            case AutoReply.Always always -> true;
            case AutoReply.Scheduled scheduled ->
                instant(scheduled.to(), scheduled.zone()).isAfter(now);
        };
    }

    static Map<String, List<String>> of(AutoReply reply) {
        return switch (reply) {
            case AutoReply.Off off -> facts("disabled", Optional.empty(), "", "");
            case AutoReply.Always(String internal, String external, Audience audience) ->
                facts("always", Optional.of(audience), internal, external);
            case AutoReply.Scheduled(
                    String internal,
                    String external,
                    Audience audience,
                    LocalDateTime from,
                    LocalDateTime to,
                    ZoneId zone) ->
                facts(
                        "from " + instant(from, zone) + " to " + instant(to, zone),
                        Optional.of(audience),
                        internal,
                        external);
        };
    }

    private static Map<String, List<String>> facts(
            String when, Optional<Audience> audience, String internal, String external) {
        return Map.of(
                SETTING,
                List.of(when + audience.map(AutoReplyFacts::words).orElse("")),
                INTERNAL,
                message(internal),
                EXTERNAL,
                audience.filter(Audience.NONE::equals).isPresent() ? List.of() : message(external));
    }

    private static List<String> message(String html) {
        String normalised = ReplyHtml.normalised(html);
        return normalised.isEmpty() ? List.of() : List.of(normalised);
    }

    private static String words(Audience audience) {
        return switch (audience) {
            case NONE -> ", outside to nobody";
            case CONTACTS_ONLY -> ", outside to contacts";
            case ALL -> ", outside to everybody";
        };
    }

    private static Instant instant(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toInstant();
    }
}
