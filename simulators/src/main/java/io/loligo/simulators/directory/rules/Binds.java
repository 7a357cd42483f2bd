package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.rules.Caller.Encryption;
import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Values;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;

/** Logs accounts on, by distinguished name, user principal name or {@code DOMAIN\name}. */
public final class Binds {
    private static final Set<Long> ADMINISTRATIVE_GROUPS = Set.of(512L, 519L, 544L);

    private final Domain domain;
    private final ReadWriteLock lock;
    private final Lockouts lockouts;

    public Binds(Domain domain, ReadWriteLock lock) {
        this.domain = domain;
        this.lock = lock;
        lockouts = new Lockouts(domain);
    }

    public Caller bind(String name, byte[] password, Encryption encryption) throws Refusal {
        if (name.isEmpty() && password.length == 0) {
            return Caller.anonymous(encryption);
        }
        Node account = locked(lock.readLock(), () -> account(name)).orElseThrow(() -> Refusals.logon("525"));
        boolean right = password.length > 0 && matches(account, password);
        return locked(lock.writeLock(), () -> admitted(account, right, encryption));
    }

    // The order is Windows': a locked account learns nothing, and only the right password learns more than that it was
    // wrong.
    private Caller admitted(Node account, boolean right, Encryption encryption) throws Refusal {
        if (lockouts.locked(account)) {
            throw Refusals.logon("775");
        }
        if (!right) {
            lockouts.wrongPassword(account);
            throw Refusals.logon("52e");
        }
        if (AccountControl.has(account.number("useraccountcontrol", 0), AccountControl.DISABLED)) {
            throw Refusals.logon("533");
        }
        if (lockouts.expired(account)) {
            throw Refusals.logon("701");
        }
        if (lockouts.mustChangePassword(account)) {
            throw Refusals.logon("773");
        }
        if (lockouts.passwordExpired(account)) {
            throw Refusals.logon("532");
        }
        lockouts.rightPassword(account);
        return new Caller(Optional.of(account), administrates(account), encryption == Encryption.TLS);
    }

    private Optional<Node> account(String name) {
        Optional<Node> found;
        int backslash = name.indexOf('\\');
        if (name.contains("=")) {
            found = named(name);
        } else if (backslash >= 0) {
            found = name.substring(0, backslash).equalsIgnoreCase(domain.names().netBios())
                    ? having("sAMAccountName", name.substring(backslash + 1))
                    : Optional.empty();
        } else {
            found = having("userPrincipalName", name).or(() -> impliedPrincipal(name));
        }
        return found.filter(each -> each.isA("user") && !each.flag("isdeleted"));
    }

    private Optional<Node> named(String name) {
        try {
            return Optional.of(domain.find(name));
        } catch (Refusal absent) {
            return Optional.empty();
        }
    }

    /** Every account can log on as its name at the domain's own suffix. */
    private Optional<Node> impliedPrincipal(String name) {
        String suffix = "@" + domain.names().dns();
        return name.toLowerCase(Locale.ROOT).endsWith(suffix)
                ? having("sAMAccountName", name.substring(0, name.length() - suffix.length()))
                : Optional.empty();
    }

    private Optional<Node> having(String attribute, String value) {
        AttributeType type = domain.schema().required(attribute);
        return domain
                .tree()
                .having(type, type.syntax().key(value.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .stream()
                .findFirst();
    }

    private boolean administrates(Node account) {
        AttributeType tokenGroups = domain.schema().required("tokenGroups");
        return new ComputedAttributes(domain)
                .values(account, tokenGroups).stream()
                        .map(SecurityId::of)
                        .anyMatch(sid -> ADMINISTRATIVE_GROUPS.contains(sid.relative()));
    }

    private static boolean matches(Node account, byte[] password) {
        char[] clear = new String(password, java.nio.charset.StandardCharsets.UTF_8).toCharArray();
        Optional<Values> hash = account.values(PasswordChanges.KEY);
        return hash.isPresent()
                && PasswordHash.matches(hash.get().all().iterator().next(), clear);
    }

    private static <T> T locked(java.util.concurrent.locks.Lock lock, Answer<T> answer) throws Refusal {
        lock.lock();
        try {
            return answer.get();
        } finally {
            lock.unlock();
        }
    }

    private interface Answer<T> {
        T get() throws Refusal;
    }
}
