package io.loligo.executor.credential;

import io.loligo.executor.password.Secret;

/** What comes of opening a link. */
public sealed interface Opening {

    /** This is it, and nobody else will see it. The caller closes the secret. */
    record Revealed(Parcel parcel, Secret secret) implements Opening {}

    /** The link lacks its end, or a newer one has taken its place. It still waits for its key. */
    record OtherKey() implements Opening {}

    /** Somebody has opened it before. */
    record OpenedBefore() implements Opening {}

    /** Its time is over. */
    record Expired() implements Opening {}

    /** There is no such link, or it is long over. */
    record Unknown() implements Opening {}
}
