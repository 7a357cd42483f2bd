package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Values;
import java.util.HashMap;
import java.util.Map;

/** Counts wrong passwords and knows who is shut out, and since when. */
final class Lockouts {
    private static final long ADMINISTRATOR = 500;
    private static final String NEVER_SET = "0";

    private final Domain domain;

    Lockouts(Domain domain) {
        this.domain = domain;
    }

    boolean locked(Node account) {
        long since = account.number("lockouttime", 0);
        return since != 0 && domain.ticks() - since < domain.passwordPolicy().lockoutTicks();
    }

    /** Whether the next logon must change it, be it too old or marked so. */
    boolean passwordExpired(Node account) {
        long control = account.number("useraccountcontrol", 0);
        if (AccountControl.has(control, AccountControl.NEVER_EXPIRES | AccountControl.SMART_CARD)) {
            return false;
        }
        long setAt = account.number("pwdlastset", 0);
        long age = domain.passwordPolicy().greatestAgeTicks();
        return setAt == 0 || (age != 0 && domain.ticks() - setAt > age);
    }

    boolean mustChangePassword(Node account) {
        return account.text("pwdlastset", NEVER_SET).equals(NEVER_SET) && passwordExpired(account);
    }

    boolean expired(Node account) {
        long at = account.number("accountexpires", 0);
        return at != 0 && at != Times.NEVER && at <= domain.ticks();
    }

    void wrongPassword(Node account) {
        PasswordPolicy policy = domain.passwordPolicy();
        long now = domain.ticks();
        boolean together = now - account.number("badpasswordtime", 0) < policy.observationTicks();
        long count = (together ? account.number("badpwdcount", 0) : 0) + 1;
        Map<String, Values> attributes = new HashMap<>(account.attributes());
        domain.put(attributes, "badPwdCount", Long.toString(count));
        domain.put(attributes, "badPasswordTime", Long.toString(now));
        long relative = SecurityId.of(account.values("objectsid")
                        .orElseThrow()
                        .all()
                        .iterator()
                        .next())
                .relative();
        if (policy.lockoutThreshold() > 0 && count >= policy.lockoutThreshold() && relative != ADMINISTRATOR) {
            domain.put(attributes, "lockoutTime", Long.toString(now));
        }
        domain.note(account, attributes);
    }

    void rightPassword(Node account) {
        Map<String, Values> attributes = new HashMap<>(account.attributes());
        String now = Long.toString(domain.ticks());
        domain.put(attributes, "lastLogon", now);
        domain.putIfAbsent(attributes, "lastLogonTimestamp", now);
        domain.put(attributes, "logonCount", Long.toString(account.number("logoncount", 0) + 1));
        domain.put(attributes, "badPwdCount", "0");
        if (account.number("lockouttime", 0) != 0) {
            domain.put(attributes, "lockoutTime", "0");
        }
        domain.note(account, attributes);
    }
}
