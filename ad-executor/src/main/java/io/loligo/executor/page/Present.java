package io.loligo.executor.page;

import io.loligo.contracts.action.AccountIdentity;
import io.loligo.executor.directory.AccountFlags;
import io.loligo.executor.directory.AdTime;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Directories;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.system.SystemException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a directory shows of an account now, for whoever has to decide about it. */
@Singleton
final class Present {
    private static final Set<String> ASKED = Set.of(
            Attributes.USER_ACCOUNT_CONTROL,
            Attributes.PASSWORD_LAST_SET,
            Attributes.LOCKOUT_TIME,
            Attributes.WHEN_CHANGED);

    private final Directories directories;

    Present(Directories directories) {
        this.directories = directories;
    }

    /**
     * What is seen.
     *
     * @param words why nothing is seen; empty when something is
     */
    public record Sight(List<Fact> facts, String words) {
        static Sight nothing(String words) {
            return new Sight(List.of(), words);
        }
    }

    /** One thing that is seen. */
    public record Fact(String name, String value) {}

    Sight of(String name, Optional<AccountIdentity> account) {
        Optional<Directory> directory = Optional.ofNullable(directories.byName().get(name));
        if (directory.isEmpty() || account.isEmpty()) {
            return Sight.nothing("No account is known of which the directory could be asked.");
        }
        try {
            ObjectIdentity identity = new ObjectIdentity(
                    account.get().objectGuid(), Dn.of(account.get().distinguishedName()));
            return directory
                    .get()
                    .read(identity, ASKED)
                    .map(Present::seen)
                    .orElseGet(() -> Sight.nothing("The directory shows no such account any more."));
        } catch (SystemException unreachable) {
            return Sight.nothing(
                    "The directory was asked and answered: " + unreachable.answered() + ". " + unreachable.advice());
        }
    }

    private static Sight seen(Entry entry) {
        AccountFlags flags = entry.flags();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Account", entry.dn().toString()));
        facts.add(new Fact("State", flags.isDisabled() ? "disabled" : "enabled"));
        long set = entry.number(Attributes.PASSWORD_LAST_SET);
        facts.add(new Fact(
                "Password last set",
                set == 0 ? "never, or it must be changed at the next logon" : time(AdTime.instant(set))));
        long locked = entry.number(Attributes.LOCKOUT_TIME);
        facts.add(new Fact("Locked out", locked == 0 ? "no" : "since " + time(AdTime.instant(locked))));
        entry.first(Attributes.WHEN_CHANGED)
                .flatMap(AdTime::generalized)
                .ifPresent(at -> facts.add(new Fact("Last changed", time(at))));
        return new Sight(facts, "");
    }

    private static String time(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ')
                .replace("Z", " UTC");
    }
}
