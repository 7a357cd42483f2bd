package io.loligo.local;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.local.directory.DirectoryView;
import io.loligo.local.directory.DirectoryView.Census;
import io.loligo.local.screen.Screen;
import io.loligo.local.web.Connector;
import io.loligo.local.web.Ledger;
import io.loligo.local.web.WebException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Shows how the accounts grow until they are all there, and what kept one from it. */
final class FirstSync {
    private static final int STILL_SECONDS = 5;
    private static final int TROUBLES_SHOWN = 3;

    private final Connector connector;
    private final DirectoryView directory;
    private final Ledger ledger;
    private final Screen screen;

    FirstSync(Connector connector, DirectoryView directory, Ledger ledger, Screen screen) {
        this.connector = connector;
        this.directory = directory;
        this.ledger = ledger;
        this.screen = screen;
    }

    /** Returns when a complete pass was made and the directory has not been written to for a while. */
    void show(Instant since) throws InterruptedException {
        long usn = -1;
        int stillFor = 0;
        String told = "";
        Census census = new Census(0, 0);
        while (stillFor < STILL_SECONDS) {
            TimeUnit.SECONDS.sleep(1);
            try {
                Connector.Standing standing = connector.standing();
                long now = directory.highestCommittedUsn();
                stillFor = now == usn && standing.complete() ? stillFor + 1 : 0;
                usn = now;
                census = directory.census();
                told = told(standing, census, told);
            } catch (WebException | LDAPException passing) {
                screen.passing("  … " + passing.getMessage());
                stillFor = 0;
            }
        }
        if (census.all() == 0) {
            screen.trouble(
                    "No account is in the directory. What the automations want may wait for you on the mapper's page of what is"
                            + " held; else the mapper and the executor say why on their pages.");
        } else {
            screen.line("  ✓ " + census.all() + " accounts in the directory: " + census.enabled() + " enabled, "
                    + census.disabled() + " disabled (people who start later, or have left)");
        }
        showTroubles(since);
    }

    private void showTroubles(Instant since) {
        try {
            List<Ledger.Trouble> troubles = ledger.troubles(since);
            troubles.stream()
                    .limit(TROUBLES_SHOWN)
                    .forEach(one -> screen.trouble(one.person() + " — " + one.outcome() + ": " + one.words()));
            if (troubles.size() > TROUBLES_SHOWN) {
                screen.trouble("… and more: " + ledger.troublePage());
            }
        } catch (WebException silent) {
            screen.trouble("The ledger cannot be asked what went wrong, if anything: " + silent.getMessage());
        }
    }

    private String told(Connector.Standing standing, Census census, String before) {
        String now = "  … " + standing.people() + " people seen in HR, " + census.all() + " accounts in the directory"
                + (standing.trouble().isEmpty() ? "" : " (" + standing.trouble() + ")");
        if (!now.equals(before)) {
            screen.passing(now);
        }
        return now;
    }
}
