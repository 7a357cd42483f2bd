package io.loligo.executor.system;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.RefusalCode;
import java.time.Duration;
import java.util.Optional;

/** What to make of a system's error. */
public sealed interface Trouble {

    /** Nobody answers, or nobody lets us in. Wait; nothing may pass. */
    record Unreachable(Sent sent) implements Trouble {}

    /**
     * The system could not do it just now. Try again a few times.
     *
     * @param atLeast how long the system asks to be left alone; zero if it does not say
     * @param sent whether it may have begun to do it
     */
    record Passing(Duration atLeast, Sent sent) implements Trouble {
        public Passing() {
            this(Duration.ZERO);
        }

        public Passing(Duration atLeast) {
            this(atLeast, Sent.PERHAPS);
        }

        public Passing(Sent sent) {
            this(Duration.ZERO, sent);
        }
    }

    /** The system is no longer as it was read. Look and plan again. */
    record Overtaken() implements Trouble {}

    /** A name is in use; which one, where the answer tells. Look again and take the next. */
    record NameTaken(Optional<AccountName> name) implements Trouble {}

    /** The system will not do it, and trying again would not help. */
    record Denied(RefusalCode code) implements Trouble {}

    /** Something unforeseen that will not pass by itself. */
    record Lasting() implements Trouble {}

    /** Nobody knows whether it was done, and the system cannot be asked. */
    record Unknown() implements Trouble {}

    /** Whether a request may have reached the system. */
    enum Sent {
        NO,
        PERHAPS
    }
}
