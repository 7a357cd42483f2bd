package io.loligo.local;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.local.directory.DirectoryView;
import io.loligo.local.screen.Screen;
import io.loligo.local.web.Connector;
import io.loligo.local.web.WebException;
import java.util.concurrent.TimeUnit;

/** Shows how the accounts grow until they are all there. */
final class FirstSync {
    private static final int STILL_SECONDS = 5;

    private final Connector connector;
    private final DirectoryView directory;
    private final Screen screen;

    FirstSync(Connector connector, DirectoryView directory, Screen screen) {
        this.connector = connector;
        this.directory = directory;
        this.screen = screen;
    }

    /** Returns when a complete pass was made and no account was added for a while. */
    void show() throws InterruptedException {
        int accounts = -1;
        int stillFor = 0;
        String told = "";
        while (stillFor < STILL_SECONDS) {
            TimeUnit.SECONDS.sleep(1);
            try {
                Connector.Standing standing = connector.standing();
                int now = directory.count();
                stillFor = now == accounts && standing.complete() ? stillFor + 1 : 0;
                accounts = now;
                told = told(standing, accounts, told);
            } catch (WebException | LDAPException passing) {
                screen.passing("  … " + passing.getMessage());
                stillFor = 0;
            }
        }
        screen.line("  ✓ " + accounts + " accounts in the directory");
    }

    private String told(Connector.Standing standing, int accounts, String before) {
        String now = "  … " + standing.people() + " people seen in HR, " + accounts + " accounts in the directory"
                + (standing.trouble().isEmpty() ? "" : " (" + standing.trouble() + ")");
        if (!now.equals(before)) {
            screen.passing(now);
        }
        return now;
    }
}
