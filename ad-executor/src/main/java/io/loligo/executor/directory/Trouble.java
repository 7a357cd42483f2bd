package io.loligo.executor.directory;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.RefusalCode;
import java.util.Optional;

/** What to make of a directory's error. */
public sealed interface Trouble {

    /** Nobody answers, or nobody lets us in. Wait; nothing may pass. */
    record Unreachable(Sent sent) implements Trouble {}

    /** The server could not do it just now. Try again a few times. */
    record Passing() implements Trouble {}

    /** The directory is no longer as it was read. Look and plan again. */
    record Overtaken() implements Trouble {}

    /** A name is in use; which one, where the answer tells. Look again and take the next. */
    record NameTaken(Optional<AccountName> name) implements Trouble {}

    /** The directory will not do it, and trying again would not help. */
    record Denied(RefusalCode code) implements Trouble {}

    /** Something unforeseen that will not pass by itself. */
    record Lasting() implements Trouble {}

    /** Whether a request may have reached the directory. */
    enum Sent {
        NO,
        PERHAPS
    }
}
