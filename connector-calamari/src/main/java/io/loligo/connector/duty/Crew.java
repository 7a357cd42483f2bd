package io.loligo.connector.duty;

import java.util.function.Predicate;

/** The connections of this replica, as they are told of their duty. */
public interface Crew {

    /** From now on this replica keeps just those. */
    void share(Predicate<String> kept);

    /** A wish for a connection that this replica keeps. */
    void ask(Wish wish);

    /** It is not known, for the given reason in words, which connections this replica keeps; what it keeps it goes on to keep. */
    void unshared(String why);
}
