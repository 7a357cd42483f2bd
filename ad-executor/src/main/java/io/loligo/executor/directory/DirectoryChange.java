package io.loligo.executor.directory;

import io.loligo.contracts.action.PasswordRule;
import io.loligo.executor.password.PasswordWish;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One write to a directory, planned or done. Whatever is not an {@link Addition} is about the account of the command. */
public sealed interface DirectoryChange {

    /** A new entry. */
    sealed interface Addition extends DirectoryChange {}

    /** A change to an account, or to a group on its behalf. */
    sealed interface Alteration extends DirectoryChange {}

    /** A new organizational unit; its parent is there. */
    record AddContainer(Dn container) implements Addition {}

    /**
     * A new user.
     *
     * @param attributes without {@code cn} and {@code objectClass}
     */
    record AddAccount(Dn container, String commonName, SortedMap<String, List<String>> attributes) implements Addition {
        public AddAccount {
            SortedMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            attributes.forEach((name, values) -> copy.put(name, List.copyOf(values)));
            attributes = Collections.unmodifiableSortedMap(copy);
        }

        public Dn dn() {
            return container.child("CN", commonName);
        }
    }

    /** A deleted entry, back where {@code dn} says, with all that the recycle bin kept. */
    record Restore(ObjectIdentity deleted, Dn dn) implements Addition {}

    /** The account's entry, or one below it, is gone. */
    record Delete(ObjectIdentity entry) implements DirectoryChange {}

    /** Other attribute values; adding what is there and removing what is not succeeds. */
    record Modify(List<Modification> modifications) implements Alteration {
        public Modify {
            modifications = List.copyOf(modifications);
        }
    }

    /** Other flags, provided that the account still has those that were read. */
    record ChangeFlags(AccountFlags from, AccountFlags to) implements Alteration {
        /** The old value is asserted: whoever changed it in between is noticed. */
        public List<Modification> modifications() {
            return List.of(
                    Modification.remove(Attributes.USER_ACCOUNT_CONTROL, from.text()),
                    Modification.add(Attributes.USER_ACCOUNT_CONTROL, to.text()));
        }
    }

    /** Another name or container; the object stays the same one. */
    record Relocate(Dn container, String commonName) implements Alteration {
        public Dn dn() {
            return container.child("CN", commonName);
        }
    }

    /** Direct membership of a group. */
    record Join(ObjectIdentity group) implements Alteration {}

    /** The end of a direct membership. */
    record Leave(ObjectIdentity group) implements Alteration {}

    /**
     * A new password, generated only when it is set.
     *
     * @param delivery who gets it, before it is set
     * @param along what is written in the same request, asserted where it removes
     */
    record SetPassword(PasswordWish wish, PasswordRule.Delivery delivery, List<Modification> along)
            implements DirectoryChange {
        public SetPassword {
            along = List.copyOf(along);
        }
    }
}
