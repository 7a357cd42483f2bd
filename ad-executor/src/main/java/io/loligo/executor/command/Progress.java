package io.loligo.executor.command;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.UnresolvedReference;
import io.loligo.executor.action.Answers;
import io.loligo.executor.action.Beside;
import io.loligo.executor.action.Change;
import io.loligo.executor.action.Effect;
import io.loligo.executor.action.Projection;
import io.loligo.executor.action.Situation;
import io.loligo.executor.action.Situation.RefusedName;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.DirectoryChange.AddAccount;
import io.loligo.executor.directory.DirectoryChange.Modify;
import io.loligo.executor.directory.DirectoryChange.Relocate;
import io.loligo.executor.directory.DirectoryChange.Restore;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Removal.RecycleBin;
import io.loligo.executor.directory.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far one step has come, over all its attempts. */
final class Progress {
    private final List<Change> done = new ArrayList<>();
    private final Set<RefusedName> refusedNames = new HashSet<>();
    private Optional<Entry> before = Optional.empty();
    private Optional<Entry> now = Optional.empty();
    private List<UnresolvedReference> unresolved = List.of();
    private RecycleBin recycleBin = RecycleBin.OFF;
    private Beside beside = Beside.none();
    private int attempts;

    /** Takes note of a fresh look; what the account was before the first change is kept. */
    void looked(Situation situation) {
        attempts++;
        if (done.isEmpty()) {
            before = situation.account();
        }
        beside = new Beside(done.isEmpty() ? situation.answers() : beside.before(), situation.answers());
        now = situation.account();
    }

    void planned(List<UnresolvedReference> leftOut) {
        unresolved = leftOut;
    }

    /** Takes note of what another system shows after a change to it. */
    void applied(Change.BesideDirectory change, Answers shown) {
        done.add(change);
        beside = new Beside(beside.before(), shown);
    }

    /**
     * Takes note of a change to the directory.
     *
     * @param shown what the directory has told of the object of the change since, beyond what follows from the change
     */
    void applied(DirectoryChange change, Entry shown, Snapshot seen) {
        done.add(new Change.InDirectory(change));
        recycleBin = seen.removal().recycleBin();
        now = Projection.account(now, seen, List.of(change))
                .map(entry -> isAboutAnother(change) ? entry : entry.seenAs(shown));
    }

    private static boolean isAboutAnother(DirectoryChange change) {
        return change instanceof DirectoryChange.AddContainer || change instanceof DirectoryChange.Delete;
    }

    /** A name turned out to be taken; where the directory does not say which, the names are doubted one after another. */
    void taken(Optional<AccountName> which, DirectoryChange change) {
        Map<AccountName, String> names = names(change);
        if (which.isPresent() && names.containsKey(which.get())) {
            refusedNames.add(new RefusedName(which.get(), names.get(which.get())));
            return;
        }
        names.entrySet().stream()
                .map(name -> new RefusedName(name.getKey(), name.getValue()))
                .filter(name -> !refusedNames.contains(name))
                .findFirst()
                .ifPresent(refusedNames::add);
    }

    private static Map<AccountName, String> names(DirectoryChange change) {
        Map<AccountName, String> names = new EnumMap<>(AccountName.class);
        if (change instanceof AddAccount add) {
            names.put(AccountName.COMMON_NAME, add.commonName());
            for (AccountName name : AccountName.values()) {
                add.attributes().getOrDefault(Attributes.of(name), List.of()).forEach(value -> names.put(name, value));
            }
        } else if (change instanceof Restore restore) {
            names.put(AccountName.COMMON_NAME, restore.dn().name());
        } else if (change instanceof Relocate relocate) {
            names.put(AccountName.COMMON_NAME, relocate.commonName());
        } else if (change instanceof Modify(var modifications)) {
            for (var modification : modifications) {
                for (AccountName name : AccountName.values()) {
                    if (modification.attribute().equalsIgnoreCase(Attributes.of(name))) {
                        modification.values().forEach(value -> names.put(name, value));
                    }
                }
            }
        }
        return names;
    }

    Set<RefusedName> refusedNames() {
        return Set.copyOf(refusedNames);
    }

    int attempts() {
        return attempts;
    }

    Optional<Entry> now() {
        return now;
    }

    /** The account that the step is about, where it is now or was before it was deleted. */
    Optional<Entry> about() {
        return now.or(() -> before);
    }

    Entry account() {
        return now.orElseThrow(() -> new IllegalStateException("a change to an account needs one"));
    }

    List<UnresolvedReference> unresolved() {
        return unresolved;
    }

    /** What other systems show now. */
    Answers answers() {
        return beside.after();
    }

    List<Change> done() {
        return List.copyOf(done);
    }

    /** What the step did; empty when it did nothing. */
    Optional<Effect> effect() {
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of(new Effect(before, now, Change.inDirectory(done), recycleBin, beside));
    }
}
