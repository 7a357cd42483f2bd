package io.loligo.executor.contract;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.wire.Envelope;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.command.ExecuteCommand;
import io.loligo.executor.command.RecordingDelivery;
import io.loligo.executor.directory.ldap.LdapDirectory;
import io.loligo.executor.password.Passwords;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The executor's flow on one directory, without Kafka. */
final class Scene implements AutoCloseable {
    private final TestDirectory directory;
    private final LdapDirectory adapter;
    private final ExecuteCommand executeCommand;

    Scene(DirectoryKind kind) throws LDAPException {
        directory = kind.open();
        adapter = new LdapDirectory(directory.settings(), Clock.systemUTC());
        executeCommand =
                new ExecuteCommand(Map.of("corp", adapter), new Passwords(new SecureRandom()), Clock.systemUTC());
    }

    TestDirectory directory() {
        return directory;
    }

    String unit() {
        return directory.unit();
    }

    String suffix() {
        return directory.suffix();
    }

    List<ActionResult> results(Envelope<ActionCommand> command) {
        RecordingDelivery delivery = new RecordingDelivery();
        try {
            executeCommand.run(command, delivery);
        } catch (AbandonedException impatient) {
            throw new AssertionError("the directory should answer at once", impatient);
        }
        return delivery.results();
    }

    /** The outcome of a command of one step. */
    Outcome run(String anchor, Action step) {
        List<ActionResult> results = results(People.command(People.target(anchor), step));
        if (results.size() != 1) {
            throw new AssertionError("one result, not " + results);
        }
        return results.getFirst().outcome();
    }

    @Override
    public void close() {
        adapter.close();
        directory.close();
    }
}
