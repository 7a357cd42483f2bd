package io.loligo.local.chain;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.local.directory.Account;
import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.directory.DirectoryView;
import io.loligo.simulators.graph.GraphSimulator;
import java.util.concurrent.TimeUnit;

/** Does every second what Microsoft Entra Connect does every half hour: takes accounts and their new names to the tenant. */
final class Synchronisation implements AutoCloseable {
    private final DirectoryView directory;
    private final GraphSimulator tenant;
    private final Thread loop;
    private long seen;

    private Synchronisation(DirectoryAccess access, GraphSimulator tenant) {
        this.directory = new DirectoryView(access);
        this.tenant = tenant;
        this.loop = Thread.ofVirtual().name("synchronisation").unstarted(this::repeat);
    }

    static Synchronisation begin(DirectoryAccess access, GraphSimulator tenant) {
        var synchronisation = new Synchronisation(access, tenant);
        synchronisation.loop.start();
        return synchronisation;
    }

    private void repeat() {
        try (directory) {
            while (true) {
                round();
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot be read now is read in the next round. */
    private void round() {
        try {
            for (Account account : directory.changedAfter(seen)) {
                tenant.synchronise(
                        account.anchor(), account.first("userPrincipalName").orElse(""), account.enabled());
                seen = Math.max(seen, account.changed());
            }
        } catch (LDAPException silent) {
            System.getLogger(Synchronisation.class.getName())
                    .log(System.Logger.Level.DEBUG, "the directory does not answer", silent);
        }
    }

    @Override
    public void close() throws InterruptedException {
        loop.interrupt();
        loop.join();
    }
}
