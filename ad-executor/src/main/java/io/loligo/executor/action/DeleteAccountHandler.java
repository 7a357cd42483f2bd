package io.loligo.executor.action;

import io.loligo.contracts.action.Children;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.AccountFlags;
import io.loligo.executor.directory.AdTime;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Removal.RecycleBin;
import io.loligo.executor.directory.ReplicationMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Deletes entry by entry from below, never a whole tree at once: what is not in the plan stays. An account with
 * {@link SignsOfUse} is disabled instead where the step says so.
 */
final class DeleteAccountHandler implements ActionHandler<DeleteAccount> {
    /** What is kept of a deleted account in its result, beyond what is always read. */
    private static final String[] TOLD = {
        Attributes.DISPLAY_NAME,
        Attributes.GIVEN_NAME,
        Attributes.SURNAME,
        Attributes.MEMBER_OF,
        Attributes.PROXY_ADDRESSES,
        Attributes.REPLICATION_METADATA,
        Attributes.WHEN_CHANGED,
        "company",
        "department",
        "description",
        "employeeID",
        "homeDirectory",
        "mail",
        "manager",
        "title",
        "whenCreated"
    };

    @Override
    public Lookups needs(DeleteAccount action, Target target) {
        Lookups lookups = Lookups.account(TOLD).andChildren();
        return action.whenUsed().isPresent() ? lookups.and(SignsOfUse.ATTRIBUTES) : lookups;
    }

    @Override
    public Plan plan(DeleteAccount action, Situation before) throws RefusedException {
        if (before.account().isEmpty()) {
            return Plan.nothing();
        }
        Entry account = before.present();
        refuseIfTooEarly(action, account, before.snapshot().at());
        Optional<String> used = action.whenUsed().isPresent() ? SignsOfUse.of(account) : Optional.empty();
        if (used.isPresent()) {
            return disabled(account, used.get());
        }
        List<Entry> children = before.snapshot().removal().children();
        if (!children.isEmpty() && action.children() == Children.REFUSE) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    account.dn() + " holds other entries: "
                            + children.stream()
                                    .map(child -> child.dn().toString())
                                    .collect(Collectors.joining("; ")),
                    "Look what they are; to delete them too, say so in the step (children: delete).");
        }
        List<DirectoryChange> changes = new ArrayList<>();
        for (Entry child : children) {
            before.refuseIfProtected(child);
            changes.add(new DirectoryChange.Delete(child.identity()));
        }
        changes.add(new DirectoryChange.Delete(account.identity()));
        return Plan.of(changes);
    }

    private static Plan disabled(Entry account, String used) {
        AccountFlags flags = account.flags();
        return flags.isDisabled()
                ? Plan.nothing()
                : Plan.of(new DirectoryChange.ChangeFlags(flags, flags.disabled()))
                        .otherwise(new Explanation(
                                "delete " + account.dn() + " unless it was used",
                                used + "; so it is disabled instead",
                                "Look who has used it and for what, and delete it by hand if it is not needed."));
    }

    private static void refuseIfTooEarly(DeleteAccount action, Entry account, Instant now) throws RefusedException {
        if (action.disabledDays() == 0) {
            return;
        }
        String wanted = "to be deleted only " + action.disabledDays() + " days after it was disabled";
        if (!account.flags().isDisabled()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    account.dn() + " is enabled, and was " + wanted,
                    "Somebody enabled it again: find out who and why before it is deleted.");
        }
        Optional<Instant> since = disabledSince(account);
        Duration wait = Duration.ofDays(action.disabledDays());
        if (since.filter(time -> !time.plus(wait).isAfter(now)).isEmpty()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    account.dn() + " is disabled "
                            + since.map(time -> "since " + time).orElse("since nobody knows when") + ", and was "
                            + wanted,
                    "Wait until then, or delete it by hand.");
        }
    }

    /** When the flags were last written; where the directory does not say, when anything was: that errs on the late side. */
    private static Optional<Instant> disabledSince(Entry account) {
        return account.first(Attributes.REPLICATION_METADATA)
                .flatMap(list -> ReplicationMetadata.changedAt(list, ReplicationMetadata.USER_ACCOUNT_CONTROL))
                .or(() -> account.first(Attributes.WHEN_CHANGED).flatMap(AdTime::generalized));
    }

    @Override
    public Undo undo(DeleteAccount action, Effect effect) {
        if (effect.after().isPresent()) {
            return Undoing.of(effect);
        }
        Optional<Entry> deleted = effect.before();
        if (deleted.isEmpty() || effect.recycleBin() == RecycleBin.OFF) {
            return new Undo.Impossible(
                    "the directory's recycle bin is switched off, so nothing of the account is kept");
        }
        return Undoing.byRestoring(deleted.get());
    }
}
