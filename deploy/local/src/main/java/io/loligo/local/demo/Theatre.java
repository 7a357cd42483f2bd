package io.loligo.local.demo;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.local.directory.Account;
import io.loligo.local.directory.DirectoryView;
import io.loligo.local.screen.Screen;
import io.loligo.local.web.Connector;
import io.loligo.local.web.Ledger;
import io.loligo.local.web.WebException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Plays scenes: does the deed, waits until the directory and the log show it, and tells what they show. */
final class Theatre {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Connector connector;
    private final DirectoryView directory;
    private final Ledger ledger;
    private final Screen screen;
    private int chainsTold;

    Theatre(Connector connector, DirectoryView directory, Ledger ledger, Screen screen) {
        this.connector = connector;
        this.directory = directory;
        this.ledger = ledger;
        this.screen = screen;
    }

    /** Whether the directory and the log showed what they must, in time. All scenes are of one person. */
    Play play(Scene scene) throws WebException, LDAPException, InterruptedException {
        screen.line("");
        screen.line(scene.title());
        EmployeeKey person = scene.deed().happen();
        long begun = System.nanoTime();
        connector.poll(person.connection());
        Optional<Account> account = directory.byEmployeeId(person.value());
        List<Ledger.Chain> told = List.of();
        boolean done = false;
        while (!done && System.nanoTime() - begun < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            account = directory.byEmployeeId(person.value());
            told = newest(person);
            done = holds(scene, account) && isTold(scene, told);
        }
        show(scene, account, told, Duration.ofNanos(System.nanoTime() - begun), done);
        chainsTold += told.size();
        return new Play(person, account, done);
    }

    /**
     * How a scene went.
     *
     * @param account as it was in the end
     * @param well whether the directory and the log showed what they must
     */
    record Play(EmployeeKey person, Optional<Account> account, boolean well) {}

    private List<Ledger.Chain> newest(EmployeeKey person) throws WebException {
        List<Ledger.Chain> all = ledger.chains(person);
        return all.subList(0, Math.max(0, all.size() - chainsTold));
    }

    private static boolean holds(Scene scene, Optional<Account> account) {
        return account.isPresent()
                && scene.expectations().stream().allMatch(expectation -> expectation.holds(account.get()));
    }

    private static boolean isTold(Scene scene, List<Ledger.Chain> told) {
        return told.stream()
                .anyMatch(chain -> chain.type().equals(scene.change().typeName())
                        && chain.settled()
                        && chain.steps().stream().allMatch(Theatre::went));
    }

    private static boolean went(Ledger.Step step) {
        return step.status().equals("applied") || step.status().equals("already-satisfied");
    }

    private void show(Scene scene, Optional<Account> account, List<Ledger.Chain> told, Duration took, boolean done) {
        screen.line("  the directory, read over LDAP after %.1f s:".formatted(took.toMillis() / 1000.0));
        if (account.isEmpty()) {
            screen.line("    no account with this employeeID");
        } else {
            screen.line("    " + account.get().distinguishedName());
            for (Expectation expectation : scene.expectations()) {
                screen.line(
                        (expectation.holds(account.get()) ? "    ✓ " : "    ✗ ") + expectation.shown(account.get()));
            }
        }
        screen.line("  the log:");
        for (Ledger.Chain chain : told) {
            screen.line("    " + chain.title() + (chain.text().isEmpty() ? "" : ": " + chain.text()));
            for (Ledger.Step step : chain.steps()) {
                screen.line("      → " + step.action() + ": " + step.status()
                        + (step.changed().isEmpty() ? "" : " (" + String.join(", ", step.changed()) + ")"));
            }
        }
        if (told.isEmpty()) {
            screen.line("    nothing yet");
        }
        if (!done) {
            screen.trouble("Not as it should be after " + PATIENCE.toSeconds() + " s.");
        }
    }
}
