package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.tree.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must hold of an account or group as a whole before a draft of it may be written. */
final class AccountRules {
    private static final int LONGEST_USER_NAME = 20;
    private static final Pattern FORBIDDEN = Pattern.compile("[\"/\\\\\\[\\]:;|=,+*?<>@\\p{Cntrl}]");
    private static final Pattern ONLY_DOTS_AND_SPACES = Pattern.compile("[. ]*");
    private static final String NOW = "-1";

    private final Domain domain;

    AccountRules(Domain domain) {
        this.domain = domain;
    }

    void check(Draft draft) throws Refusal {
        checkNames(draft);
        if (draft.isA("user")) {
            passwordSet(draft);
            lockout(draft);
            control(draft);
            primaryGroup(draft);
        }
    }

    /** Only that its names are allowed and free. */
    void checkNames(Draft draft) throws Refusal {
        if (draft.isA("user") || draft.isA("group")) {
            accountName(draft);
            description(draft);
        }
        if (draft.isA("user")) {
            principalName(draft);
        }
    }

    private void accountName(Draft draft) throws Refusal {
        if (!draft.changes("samaccountname")) {
            return;
        }
        String name = draft.text("samaccountname");
        boolean tooLong = draft.isA("user") && !draft.isA("computer") && name.length() > LONGEST_USER_NAME;
        if (tooLong
                || name.endsWith(".")
                || FORBIDDEN.matcher(name).find()
                || ONLY_DOTS_AND_SPACES.matcher(name).matches()) {
            throw Refusals.invalidAccountName();
        }
        if (taken("sAMAccountName", draft)) {
            throw Refusals.accountNameInUse();
        }
    }

    // The schema would allow several, the account database does not.
    private void description(Draft draft) throws Refusal {
        if (draft.values("description").filter(values -> values.count() > 1).isPresent()) {
            throw AttributeRefusals.severalValues(domain.schema().required("description"));
        }
    }

    private void principalName(Draft draft) throws Refusal {
        if (draft.changes("userprincipalname") && taken("userPrincipalName", draft)) {
            throw AttributeRefusals.principalNameInUse(domain.schema().required("userPrincipalName"));
        }
    }

    private boolean taken(String attribute, Draft draft) {
        AttributeType type = domain.schema().required(attribute);
        return draft.values(type.key()).stream()
                .flatMap(values -> values.keys().stream())
                .flatMap(key -> domain.tree().having(type, key).stream())
                .anyMatch(other -> !Optional.of(other).equals(draft.node()) && !other.flag("isdeleted"));
    }

    private void passwordSet(Draft draft) throws Refusal {
        boolean setByPassword = draft.changes(PasswordChanges.KEY) && draft.number("pwdlastset", 0) > 0;
        if (!draft.changes("pwdlastset") || setByPassword) {
            return;
        }
        switch (draft.text("pwdlastset")) {
            case "0" -> {}
            case NOW -> domain.put(draft.attributes(), "pwdLastSet", Long.toString(domain.ticks()));
            default -> throw Refusals.unwilling("00000057");
        }
    }

    private void lockout(Draft draft) throws Refusal {
        if (draft.changes("lockouttime") && draft.values("lockouttime").isPresent()) {
            if (draft.number("lockouttime", 0) != 0) {
                throw Refusals.unwilling("00000057");
            }
            domain.put(draft.attributes(), "badPwdCount", "0");
        }
    }

    private void control(Draft draft) throws Refusal {
        if (!draft.changes("useraccountcontrol")) {
            return;
        }
        if (draft.values("useraccountcontrol").isEmpty()) {
            throw Refusals.unwilling("00002035");
        }
        long control = AccountControl.stored(draft.number("useraccountcontrol", 0));
        if (!AccountControl.hasOneKind(control)) {
            throw Refusals.unwilling("00000057");
        }
        boolean usable = AccountControl.has(control, AccountControl.DISABLED)
                || AccountControl.has(control, AccountControl.NO_PASSWORD_NEEDED)
                || draft.values(PasswordChanges.KEY).isPresent()
                || !domain.passwordPolicy().needsPassword();
        if (!usable) {
            throw Refusals.unwilling("0000052D");
        }
        domain.put(draft.attributes(), "userAccountControl", Long.toString(control));
        domain.put(draft.attributes(), "sAMAccountType", Long.toString(AccountControl.accountType(control)));
    }

    private void primaryGroup(Draft draft) throws Refusal {
        if (draft.node().isEmpty() || !draft.changes("primarygroupid")) {
            return;
        }
        Node account = draft.node().get();
        Optional<Node> group = ObjectNames.bySid(
                domain, domain.sid().with(draft.number("primarygroupid", 0)).toString());
        if (group.isEmpty() || !group.get().targets("member").contains(account)) {
            throw Refusals.unwilling("00000561");
        }
        Optional<Node> before = ObjectNames.bySid(
                domain, domain.sid().with(account.number("primarygroupid", 0)).toString());
        domain.tree().unlink(group.get(), "member", account);
        before.ifPresent(old -> domain.tree().link(old, "member", account));
    }
}
