package io.loligo.executor.mailbox;

import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.system.Need;
import java.util.List;
import java.util.Set;

/**
 * What to find out about a person.
 *
 * @param aspects at least one
 * @param aliases mail aliases of which it is to be known which others have, in the order of preference; what comes after the
 *     first free one need not be looked up
 * @param need what to do where no Exchange is configured
 */
public record MailboxQuestion(ObjectIdentity account, Set<Aspect> aspects, List<String> aliases, Need need) {
    public MailboxQuestion {
        aspects = Set.copyOf(aspects);
        aliases = List.copyOf(aliases);
    }

    /** Only one side, of an Exchange that must be there. */
    public static MailboxQuestion about(ObjectIdentity account, Aspect aspect) {
        return new MailboxQuestion(account, Set.of(aspect), List.of(), Need.REQUIRED);
    }

    public MailboxQuestion and(Aspect another) {
        Set<Aspect> more = new java.util.HashSet<>(aspects);
        more.add(another);
        return new MailboxQuestion(account, more, aliases, need);
    }

    public MailboxQuestion withAliases(List<String> candidates) {
        return new MailboxQuestion(account, aspects, candidates, need);
    }

    /** The same, but nothing is asked where there is no Exchange. */
    public MailboxQuestion ifConfigured() {
        return new MailboxQuestion(account, aspects, aliases, Need.IF_CONFIGURED);
    }

    /** One side of a person. */
    public enum Aspect {
        /** What kind of recipient the person is. */
        RECIPIENT,
        AUTO_REPLY,
        PHOTO,
        /** Asked only where a Skype for Business server is configured. */
        SKYPE
    }
}
