package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Modification;
import io.loligo.simulators.directory.rules.Deletions.Children;
import io.loligo.simulators.directory.rules.Modifications.Permissive;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One domain that many connections read and write at once: each write is alone, reads go side by side. */
public final class Directory {
    private final Domain domain;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Binds binds;
    private final Additions additions;
    private final Modifications modifications;
    private final Renames renames;
    private final Deletions deletions;
    private final Restorations restorations;
    private volatile Runnable afterWrite = () -> {};

    public Directory(Domain domain, SuspendedLinks suspended) {
        this.domain = domain;
        binds = new Binds(domain, lock);
        additions = new Additions(domain);
        modifications = new Modifications(domain);
        renames = new Renames(domain);
        deletions = new Deletions(domain, suspended);
        restorations = new Restorations(domain, suspended);
    }

    /** Called after each write, by the thread that wrote. */
    public void afterWrite(Runnable action) {
        afterWrite = action;
    }

    public Caller bind(String name, byte[] password, Caller.Encryption encryption) throws Refusal {
        return binds.bind(name, password, encryption);
    }

    public void add(String dn, List<Attribute> attributes, Caller caller) throws Refusal {
        write(() -> additions.add(dn, attributes, caller));
    }

    public void modify(String dn, List<Modification> changes, Caller caller, Permissive permissive) throws Refusal {
        write(() -> modifications.modify(dn, changes, caller, permissive));
    }

    /** @param newSuperior empty to leave the object where it is; the old relative name never stays as a value */
    public void rename(String dn, String newRdn, Optional<String> newSuperior, Caller caller) throws Refusal {
        write(() -> renames.rename(dn, newRdn, newSuperior, caller));
    }

    public void delete(String dn, Caller caller, Children children) throws Refusal {
        write(() -> deletions.delete(dn, caller, children));
    }

    public void restore(String dn, List<Modification> changes, Caller caller) throws Refusal {
        write(() -> restorations.restore(dn, changes, caller));
    }

    /** Reads while nobody writes. */
    public <T> T read(Reading<T> reading) throws Refusal {
        Lock shared = lock.readLock();
        shared.lock();
        try {
            return reading.of(domain);
        } finally {
            shared.unlock();
        }
    }

    private void write(Writing writing) throws Refusal {
        Lock alone = lock.writeLock();
        alone.lock();
        try {
            writing.run();
        } finally {
            alone.unlock();
        }
        afterWrite.run();
    }

    /** What is read of the domain. */
    public interface Reading<T> {
        T of(Domain domain) throws Refusal;
    }

    private interface Writing {
        void run() throws Refusal;
    }
}
