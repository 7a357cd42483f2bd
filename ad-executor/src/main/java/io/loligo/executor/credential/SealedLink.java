package io.loligo.executor.credential;

import io.loligo.executor.password.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * One sealed password and what became of it.
 *
 * @param sealed what only the link's key opens; gone as soon as nobody may have it any more
 * @param since when it came to this
 * @param expiresAt the first instant at which nobody gets it any more
 */
public record SealedLink(Parcel parcel, State state, Optional<Seal.Sealed> sealed, Instant since, Instant expiresAt) {

    /** How far it has come. */
    public enum State {
        WAITING,
        /** Somebody has seen the password. */
        OPENED,
        /** Nobody has seen it in time. */
        EXPIRED
    }

    static SealedLink waiting(Parcel parcel, Seal.Sealed sealed, Instant now, Instant expiresAt) {
        return new SealedLink(parcel, State.WAITING, Optional.of(sealed), now, expiresAt);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public SealedLink opened(Instant now) {
        return new SealedLink(parcel, State.OPENED, Optional.empty(), now, expiresAt);
    }

    public SealedLink expired(Instant now) {
        return new SealedLink(parcel, State.EXPIRED, Optional.empty(), now, expiresAt);
    }

    /** The password, if it still waits and this is its key; the caller closes it. */
    public Optional<Secret> open(Seal.Key key) {
        return sealed.flatMap(one -> Seal.open(one, key, Courier.purpose(parcel, expiresAt)));
    }
}
