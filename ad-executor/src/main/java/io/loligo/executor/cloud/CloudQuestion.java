package io.loligo.executor.cloud;

import io.loligo.executor.system.Need;
import java.util.Set;

/**
 * What to find out about a person.
 *
 * @param aspects beyond whether the tenant knows the person
 * @param need what to do where no tenant is configured
 */
public record CloudQuestion(CloudPerson person, Set<Aspect> aspects, Need need) {
    public CloudQuestion {
        aspects = Set.copyOf(aspects);
    }

    /** Of a tenant that must be there. */
    public CloudQuestion(CloudPerson person, Set<Aspect> aspects) {
        this(person, aspects, Need.REQUIRED);
    }

    /** The same, but nothing is asked where there is no tenant. */
    public CloudQuestion ifConfigured() {
        return new CloudQuestion(person, aspects, Need.IF_CONFIGURED);
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
