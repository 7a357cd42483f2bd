package io.loligo.executor.action;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a handler plans on: the directory as it was seen, and the one account that the command is about.
 *
 * @param account empty when nobody holds the anchor; then only creating makes sense
 * @param answers what the systems beside the directory showed, as far as they were asked
 * @param refused names that the directory would not take, although it showed nobody who has them
 */
public record Situation(
        Target target, Snapshot snapshot, Optional<Entry> account, Set<RefusedName> refused, Answers answers) {
    public Situation {
        refused = Set.copyOf(refused);
    }

    /** A name that turned out to be in use when it was written. */
    public record RefusedName(AccountName kind, String name) {}

    /**
     * Finds the account: matched by its anchor alone, within the scope, not protected.
     *
     * @throws RefusedException if there is more than one, or one that must not be touched
     */
    public static Situation of(Target target, Snapshot snapshot, Set<RefusedName> refused) throws RefusedException {
        List<Entry> accounts = snapshot.accounts();
        String anchor = target.anchorAttribute() + "=" + target.anchorValue();
        if (accounts.size() > 1) {
            throw new RefusedException(
                    RefusalCode.AMBIGUOUS_ANCHOR,
                    accounts.size() + " accounts hold " + anchor + ": "
                            + accounts.stream()
                                    .map(account -> account.dn().toString())
                                    .sorted()
                                    .collect(Collectors.joining("; ")),
                    "Decide which one is the person's and clear " + target.anchorAttribute() + " on the others.");
        }
        Optional<Entry> account = accounts.stream().findFirst();
        if (account.isPresent()) {
            Entry found = account.get();
            if (!inScope(target, found.dn())) {
                throw new RefusedException(
                        RefusalCode.OUT_OF_SCOPE,
                        "the account that holds " + anchor + " is " + found.dn() + ", outside " + scope(target),
                        "Move the account into one of these containers, or add its container to the policy's scope.");
            }
            refuseIfProtected(snapshot, found);
        }
        return new Situation(target, snapshot, account, refused, Answers.none());
    }

    /** The same with what other systems showed. */
    public Situation with(Answers found) {
        return new Situation(target, snapshot, account, refused, found);
    }

    /** The account of a step that needs one. */
    public Entry present() throws RefusedException {
        return account.orElseThrow(() -> new RefusedException(
                RefusalCode.NO_ACCOUNT,
                "no account holds " + target.anchorAttribute() + "=" + target.anchorValue(),
                "Create the account first, or write the anchor on the account that is the person's."));
    }

    void refuseIfProtected(Entry entry) throws RefusedException {
        refuseIfProtected(snapshot, entry);
    }

    /** A container that an account is put into must lie in the scope, or the next look would refuse the account. */
    Dn container(String distinguishedName) throws RefusedException {
        Dn container = Dn.parse(distinguishedName)
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.INVALID_VALUE,
                        "container: '" + distinguishedName + "' is no distinguished name",
                        "Write it as in RFC 4514, such as OU=People,DC=corp,DC=example,DC=com."));
        if (!inScope(target, container)) {
            throw new RefusedException(
                    RefusalCode.OUT_OF_SCOPE,
                    "container: " + container + " lies outside " + scope(target),
                    "Name a container within the policy's scope, or widen the scope.");
        }
        return container;
    }

    /** The containers that are not there from the topmost down to this one. */
    List<Dn> missing(Dn container) {
        List<Dn> missing = new ArrayList<>();
        Optional<Dn> next = Optional.of(container);
        while (next.isPresent() && !snapshot.containers().contains(next.get())) {
            missing.addFirst(next.get());
            next = next.get().parent();
        }
        return missing;
    }

    private static void refuseIfProtected(Snapshot snapshot, Entry entry) throws RefusedException {
        Optional<String> reason = snapshot.protection().of(entry);
        if (reason.isPresent()) {
            throw new RefusedException(
                    RefusalCode.PROTECTED,
                    entry.dn() + " is protected: " + reason.get(),
                    "Do it by hand if it is meant, or list the object in the directory's setting allow-protected.");
        }
    }

    private static boolean inScope(Target target, Dn dn) {
        return target.scope().isEmpty()
                || target.scope().stream()
                        .flatMap(one -> Dn.parse(one).stream())
                        .anyMatch(dn::isWithin);
    }

    private static String scope(Target target) {
        return "the containers that the command may touch (" + String.join("; ", target.scope()) + ")";
    }
}
