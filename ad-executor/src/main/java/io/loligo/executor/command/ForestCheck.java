package io.loligo.executor.command;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.action.Plan;
import io.loligo.executor.action.RefusedException;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.directory.UniqueNames;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the names that a plan gives away are free in the whole forest. The directory itself refuses a second user
 * principal name at best, and a second mail address never: mail would then go to the wrong person.
 */
final class ForestCheck {
    private static final Entry NOBODY = Entry.of(new ObjectIdentity("", Dn.of("CN=nobody")), Map.of());

    private ForestCheck() {}

    /**
     * Asks only if the plan writes such a name.
     *
     * @throws SystemException {@link Trouble.NameTaken} for a user principal name, so that the next candidate is tried
     * @throws RefusedException for a mail address
     */
    static void check(Plan plan, Optional<Entry> account, Directory directory)
            throws SystemException, RefusedException {
        Entry present = account.orElse(NOBODY);
        UniqueNames gained = UniqueNames.gained(plan.inDirectory(), present);
        if (gained.isEmpty()) {
            return;
        }
        List<Entry> others = directory.holders(gained).stream()
                .filter(holder ->
                        !holder.identity().guid().equals(present.identity().guid()))
                .toList();
        judge(gained, others);
    }

    /**
     * A mail address that follows the user principal name may be free with the next candidate for that. One that does not follow, although it
     * begins alike, is still there with the next candidate, and refused then.
     */
    static void judge(UniqueNames gained, List<Entry> others) throws SystemException, RefusedException {
        for (Entry other : others) {
            UniqueNames held = gained.heldBy(other);
            if (!held.principals().isEmpty() || held.addresses().stream().anyMatch(gained::followsPrincipal)) {
                throw new SystemException(
                        new Trouble.NameTaken(Optional.of(AccountName.USER_PRINCIPAL_NAME)),
                        "the userPrincipalName, or the mail address that follows it, is that of " + other.dn(),
                        "Choose another.",
                        new IllegalStateException("in use elsewhere in the forest"));
            }
        }
        for (Entry other : others) {
            Set<String> held = gained.heldBy(other).addresses();
            if (!held.isEmpty()) {
                throw new RefusedException(
                        RefusalCode.NAME_IN_USE,
                        "the mail address " + String.join(", ", held) + " is that of " + other.dn(),
                        "Take it away there, or choose another.");
            }
        }
    }
}
