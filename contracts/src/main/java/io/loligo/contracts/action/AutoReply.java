package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A mailbox's automatic reply. Messages are HTML as Exchange takes it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AutoReply.Off.class, name = "off"),
    @JsonSubTypes.Type(value = AutoReply.Always.class, name = "always"),
    @JsonSubTypes.Type(value = AutoReply.Scheduled.class, name = "scheduled")
})
public sealed interface AutoReply {

    /**
     * No reply.
     *
     * @param draft messages that stay in the mailbox for the next time; unless said, those that are there stay
     */
    record Off(Optional<Draft> draft) implements AutoReply {
        /** Whatever was written stays. */
        public Off() {
            this(Optional.empty());
        }
    }

    /** Messages that nobody is sent yet. */
    record Draft(String internal, String external, Audience audience) {}

    record Always(String internal, String external, Audience audience) implements AutoReply {}

    /** Between two local times of the zone; {@code to} is after {@code from}. */
    record Scheduled(
            String internal, String external, Audience audience, LocalDateTime from, LocalDateTime to, ZoneId zone)
            implements AutoReply {
        public Scheduled {
            if (!to.isAfter(from)) {
                throw new IllegalArgumentException("to: later than from " + from + ", not " + to);
            }
        }
    }

    /** Who outside the organization gets the external message. */
    enum Audience {
        NONE,
        CONTACTS_ONLY,
        ALL
    }
}
