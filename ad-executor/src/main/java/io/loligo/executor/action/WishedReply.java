package io.loligo.executor.action;

import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.AutoReply.Audience;
import io.loligo.contracts.action.AutoReply.Draft;
import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.Existing;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.reply.AutoReplySetting;
import io.loligo.executor.reply.AutoReplySetting.Period;
import io.loligo.executor.reply.AutoReplySetting.Status;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What becomes of a mailbox's automatic reply, wherever the mailbox is. */
final class WishedReply {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private WishedReply() {}

    /** Whether there is nothing to do for somebody without a mailbox. */
    static boolean isNone(ConfigureAutoReply action, Instant now) {
        return unlessOver(action.reply(), now) instanceof AutoReply.Off;
    }

    /** What is to be set; empty where it is set, or where the person's own is to be kept. */
    static Optional<AutoReplySetting> over(AutoReplySetting present, ConfigureAutoReply action, Instant now) {
        AutoReplySetting wished = setting(unlessOver(action.reply(), now), present, now);
        boolean isTheirs = present.isOn(now) && action.existing() == Existing.KEEP;
        return present.means(wished) || isTheirs ? Optional.empty() : Optional.of(wished);
    }

    static Undo backTo(AutoReplySetting before) {
        if (before.status() == Status.SCHEDULED && before.period().isEmpty()) {
            return new Undo.Impossible(
                    "the old reply was scheduled in a time zone that is not known; set it again by hand");
        }
        return new Undo.Steps(List.of(new ConfigureAutoReply(wish(before), Existing.OVERWRITE)));
    }

    /** A reply for a time that is over is no reply; its messages stay as drafts. */
    private static AutoReply unlessOver(AutoReply reply, Instant now) {
        return reply instanceof AutoReply.Scheduled scheduled
                        && !scheduled.to().atZone(scheduled.zone()).toInstant().isAfter(now)
                ? new AutoReply.Off(
                        Optional.of(new Draft(scheduled.internal(), scheduled.external(), scheduled.audience())))
                : reply;
    }

    private static AutoReplySetting setting(AutoReply wish, AutoReplySetting present, Instant now) {
        return switch (wish) {
            case AutoReply.Off(var draft) -> {
                // A schedule that is over answers nobody: it need not be switched off.
                Status status = present.isOn(now) ? Status.DISABLED : present.status();
                yield new AutoReplySetting(
                        status,
                        draft.map(Draft::internal).orElse(present.internal()),
                        draft.map(Draft::external).orElse(present.external()),
                        draft.map(Draft::audience).orElse(present.audience()),
                        present.period());
            }
            case AutoReply.Always(String internal, String external, Audience audience) ->
                new AutoReplySetting(Status.ALWAYS, internal, external, audience, present.period());
            case AutoReply.Scheduled scheduled ->
                new AutoReplySetting(
                        Status.SCHEDULED,
                        scheduled.internal(),
                        scheduled.external(),
                        scheduled.audience(),
                        Optional.of(new Period(
                                scheduled.from().atZone(scheduled.zone()).toInstant(),
                                scheduled.to().atZone(scheduled.zone()).toInstant())));
        };
    }

    private static AutoReply wish(AutoReplySetting before) {
        return switch (before.status()) {
            case DISABLED ->
                new AutoReply.Off(Optional.of(new Draft(before.internal(), before.external(), before.audience())));
            case ALWAYS -> new AutoReply.Always(before.internal(), before.external(), before.audience());
            case SCHEDULED ->
                new AutoReply.Scheduled(
                        before.internal(),
                        before.external(),
                        before.audience(),
                        inUtc(before.period().orElseThrow().from()),
                        inUtc(before.period().orElseThrow().to()),
                        UTC);
        };
    }

    private static LocalDateTime inUtc(Instant instant) {
        return LocalDateTime.ofInstant(instant, UTC);
    }
}
