package io.loligo.executor.folder;

import java.time.Instant;
import java.util.Optional;

/**
 * A move that is under way, noted in the journal on the file server until it is over.
 *
 * @param account the account's {@code objectGUID}
 * @param verified when the newest file of the source was written, as the verification saw it; empty until the copy is verified
 */
public record Relocation(String account, UncPath source, UncPath target, Optional<Instant> verified) {

    public static Relocation of(Person person, UncPath source, UncPath target) {
        return new Relocation(person.guid(), source, target, Optional.empty());
    }

    /** On one share a folder gets a new name; elsewhere it is copied. */
    public boolean isRename() {
        return source.isOnShareOf(target);
    }

    public Relocation verified(Instant newest) {
        return new Relocation(account, source, target, Optional.of(newest));
    }

    /** Whether it is the same move, whatever its phase. */
    public boolean isSameAs(Relocation other) {
        return account.equals(other.account) && source.equals(other.source) && target.equals(other.target);
    }
}
