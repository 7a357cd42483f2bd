package io.loligo.executor.command;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.action.Plan;
import io.loligo.executor.action.Projection;
import io.loligo.executor.credential.Courier;
import io.loligo.executor.credential.Parcel;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Directory;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.DirectoryChange.SetPassword;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.password.Passwords;
import io.loligo.executor.password.Secret;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The password of one step: made when it is first needed, on its way to the manager before it is set, and the same one over all
 * attempts until the directory refuses it. Closing wipes it.
 */
final class NewPassword implements AutoCloseable {
    private static final int PASSWORDS = 3;

    private final ActionCommand command;
    private final int index;
    private final Directory directory;
    private final Passwords passwords;
    private final Courier courier;
    private Optional<Secret> made = Optional.empty();
    private Optional<String> recipient = Optional.empty();
    private Optional<String> sentTo = Optional.empty();

    NewPassword(ActionCommand command, int index, Directory directory, Passwords passwords, Courier courier) {
        this.command = command;
        this.index = index;
        this.directory = directory;
        this.passwords = passwords;
        this.courier = courier;
    }

    /** Refuses a plan whose password would reach nobody; asked before anything is written. */
    void refuseUnlessDeliverable(Plan plan, Optional<Entry> account, Snapshot seen) throws SystemException {
        List<DirectoryChange> before = new ArrayList<>();
        for (DirectoryChange change : plan.inDirectory()) {
            if (change instanceof SetPassword setting && setting.delivery() != PasswordRule.Delivery.NONE) {
                courier.refuseUnlessPossible(setting.delivery());
                recipient = Optional.of(managerOf(Projection.account(account, seen, before)
                        .orElseThrow(() -> new IllegalStateException("a password needs an account"))));
            }
            before.add(change);
        }
    }

    void set(SetPassword change, Entry account) throws SystemException {
        for (int attempt = 1; ; attempt++) {
            try {
                directory.setPassword(account.identity(), current(change, account), change.along());
                return;
            } catch (SystemException answer) {
                boolean byPolicy = answer.trouble().equals(new Trouble.Denied(RefusalCode.PASSWORD_POLICY));
                if (byPolicy) {
                    close();
                }
                if (!byPolicy || attempt == PASSWORDS) {
                    throw sentTo.isEmpty() ? answer : told(answer, sentTo.get());
                }
            }
        }
    }

    private Secret current(SetPassword change, Entry account) throws SystemException {
        if (made.isPresent()) {
            return made.get();
        }
        Secret fresh = passwords.generate(change.wish());
        try {
            if (change.delivery() != PasswordRule.Delivery.NONE) {
                Parcel parcel = parcel(account, recipient.orElseThrow());
                courier.bring(parcel, change.delivery(), fresh);
                sentTo = Optional.of(parcel.recipient());
            }
        } catch (SystemException | RuntimeException undelivered) {
            fresh.close();
            throw undelivered;
        }
        made = Optional.of(fresh);
        return fresh;
    }

    private Parcel parcel(Entry account, String to) {
        String name = account.first(Attributes.USER_PRINCIPAL_NAME)
                .or(() -> account.first(Attributes.SAM_ACCOUNT_NAME))
                .orElseGet(() -> account.dn().toString());
        return new Parcel(
                ResultIds.of(command, index),
                command.id(),
                index,
                command.employee(),
                command.target().directory(),
                name,
                to);
    }

    private String managerOf(Entry account) throws SystemException {
        Optional<Dn> manager = account.first(Attributes.MANAGER).flatMap(Dn::parse);
        if (manager.isEmpty()) {
            throw nobody(
                    "the account names no manager, so nobody would get its password",
                    "Let the policy write manager, and see to it that the manager has an account first.");
        }
        return directory
                .read(new ObjectIdentity("", manager.get()), Set.of(Attributes.MAIL))
                .flatMap(entry -> entry.first(Attributes.MAIL))
                .orElseThrow(() -> nobody(
                        "the manager " + manager.get() + " has no mail address, so nobody would get the password",
                        "Write mail on the manager's account, or choose another manager."));
    }

    private static SystemException nobody(String found, String advice) {
        return new SystemException(new Trouble.Denied(RefusalCode.PRECONDITION), found, advice);
    }

    private static SystemException told(SystemException answer, String to) {
        return new SystemException(
                answer.trouble(),
                answer.answered() + "; a message about a new password had left for " + to
                        + " before, and what it shows may not be the password",
                answer.advice() + " Tell " + to + " whether what they got holds.",
                answer);
    }

    @Override
    public void close() {
        made.ifPresent(Secret::close);
        made = Optional.empty();
    }
}
