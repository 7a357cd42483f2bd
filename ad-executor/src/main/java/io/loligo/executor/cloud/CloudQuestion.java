package io.loligo.executor.cloud;

import java.util.Set;

/**
 * What to find out about a person.
 *
 * @param aspects beyond whether the tenant knows the person
 */
public record CloudQuestion(CloudPerson person, Set<Aspect> aspects) {
    public CloudQuestion {
        aspects = Set.copyOf(aspects);
    }

    /** One side of a user. */
    public enum Aspect {
        /** Whether the user may sign in. */
        SIGN_IN,
        /** Which licences they have and where these come from, and what the tenant has bought. */
        LICENCES,
        /** Whether there is a mailbox that answers. */
        MAILBOX,
        /** The mailbox's automatic reply; where there is no mailbox, what the tenant has bought too. */
        AUTO_REPLY,
        /** The photo, which lives in the mailbox; where there is no mailbox, what the tenant has bought too. */
        PHOTO
    }
}
