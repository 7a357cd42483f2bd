package io.loligo.executor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.Outcome.Refused;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.UnlockAccount;
import io.loligo.contracts.wire.Envelope;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.command.Delivery;
import io.loligo.executor.command.ExecuteCommand;
import io.loligo.executor.command.RecordingDelivery;
import io.loligo.executor.command.Systems;
import io.loligo.executor.directory.ldap.LdapDirectory;
import io.loligo.executor.directory.ldap.LdapSettings;
import io.loligo.executor.password.Passwords;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The executor's flow on one directory, without Kafka. */
final class Scene implements AutoCloseable {
    private final TestDirectory directory;
    private final LdapDirectory adapter;
    private final ExecuteCommand executeCommand;
    private final Runnable atTheEnd;

    Scene(DirectoryKind kind) throws IOException, LDAPException {
        this(kind, UnaryOperator.identity());
    }

    private Scene(DirectoryKind kind, UnaryOperator<Systems> beside) throws IOException, LDAPException {
        this(kind.open(), beside);
    }

    private Scene(TestDirectory directory, UnaryOperator<Systems> beside) {
        this(directory, directory.settings(), beside, directory::close);
    }

    private Scene(TestDirectory directory, LdapSettings settings, UnaryOperator<Systems> beside, Runnable atTheEnd) {
        this.directory = directory;
        this.atTheEnd = atTheEnd;
        adapter = new LdapDirectory(settings, Clock.systemUTC());
        executeCommand = new ExecuteCommand(
                Map.of("corp", beside.apply(Systems.of(adapter))),
                new Passwords(new SecureRandom()),
                Clock.systemUTC());
    }

    /** Another way to reach somebody else's directory, which stays open. */
    static Scene on(TestDirectory directory, LdapSettings settings) {
        return new Scene(directory, settings, UnaryOperator.identity(), () -> {});
    }

    /** The same directory with other systems beside it; all stay open. */
    static Scene with(TestDirectory directory, UnaryOperator<Systems> beside) {
        return new Scene(directory, directory.settings(), beside, () -> {});
    }

    /** A directory with other systems beside it, which stay open. */
    static Scene with(DirectoryKind kind, UnaryOperator<Systems> beside) throws IOException, LDAPException {
        return new Scene(kind, beside);
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
        return told(command).results();
    }

    /** Runs a command and keeps all that it told. */
    RecordingDelivery told(Envelope<ActionCommand> command) {
        RecordingDelivery delivery = new RecordingDelivery(5);
        results(command, delivery);
        return delivery;
    }

    /** Runs a command as patiently as the delivery is. */
    List<ActionResult> results(Envelope<ActionCommand> command, RecordingDelivery delivery) {
        run(command, delivery);
        return delivery.results();
    }

    void run(Envelope<ActionCommand> command, Delivery delivery) {
        try {
            executeCommand.run(command, delivery);
        } catch (AbandonedException impatient) {
            throw new AssertionError("the directory should answer at once", impatient);
        }
    }

    /** The outcome of a command of one step. */
    Outcome run(String anchor, Action step) {
        List<ActionResult> results = results(People.command(People.target(anchor), step));
        assertThat(results).hasSize(1);
        return results.getFirst().outcome();
    }

    /** Runs a step that must do something, then again: the second time nothing is written. */
    Applied applied(String anchor, Action step) throws LDAPException {
        Outcome outcome = run(anchor, step);
        assertThat(outcome).isInstanceOf(Applied.class);
        long writes = directory.writes();
        assertThat(run(anchor, step)).isEqualTo(new Outcome.AlreadySatisfied());
        assertThat(directory.writes()).as("writes of the repetition").isEqualTo(writes);
        return (Applied) outcome;
    }

    /** Runs a step that must be refused without a write. */
    Refused refused(String anchor, Action step, RefusalCode code) throws LDAPException {
        return refused(People.command(People.target(anchor), step), code);
    }

    Refused refused(Envelope<ActionCommand> command, RefusalCode code) throws LDAPException {
        long writes = directory.writes();
        Outcome outcome = results(command).getFirst().outcome();
        assertThat(outcome).isInstanceOf(Refused.class);
        Refused refused = (Refused) outcome;
        assertThat(refused.code()).as(refused.explanation().toString()).isEqualTo(code);
        assertThat(refused.explanation().tried()).isNotBlank();
        assertThat(refused.explanation().answered()).isNotBlank();
        assertThat(refused.explanation().advice()).isNotBlank();
        assertThat(directory.writes()).as("writes of a refused step").isEqualTo(writes);
        return refused;
    }

    /** Takes a step back by the steps that its result names. */
    void undo(String anchor, Applied applied) {
        assertThat(applied.undo()).isInstanceOf(Undo.Steps.class);
        for (Action step : ((Undo.Steps) applied.undo()).steps()) {
            assertThat(run(anchor, step)).isInstanceOf(Applied.class);
        }
    }

    /** Takes a step back by steps of which some may find nothing left to do. */
    void takeBack(String anchor, Applied applied) {
        List<Action> steps = ((Undo.Steps) applied.undo()).steps();
        assertThat(run(anchor, steps.getFirst())).isInstanceOf(Applied.class);
        for (Action step : steps.subList(1, steps.size())) {
            assertThat(run(anchor, step)).isInstanceOfAny(Applied.class, Outcome.AlreadySatisfied.class);
        }
    }

    void takeBackDoesNothing(String anchor, Applied applied) throws LDAPException {
        long writes = directory.writes();
        for (Action step : ((Undo.Steps) applied.undo()).steps()) {
            assertThat(run(anchor, step)).isEqualTo(new Outcome.AlreadySatisfied());
        }
        assertThat(directory.writes()).isEqualTo(writes);
    }

    /** The {@code objectGUID} of a person's account, as results tell it. */
    String guid(String anchor) {
        return results(People.command(People.target(anchor), new UnlockAccount()))
                .getFirst()
                .account()
                .orElseThrow()
                .objectGuid();
    }

    /** A person with an account. */
    SearchResultEntry hired(String anchor, String name, AttributeWrite... attributes) throws LDAPException {
        assertThat(run(anchor, People.create(unit(), People.naming(name, anchor, suffix()), attributes)))
                .isInstanceOf(Applied.class);
        return directory.account(anchor);
    }

    @Override
    public void close() {
        adapter.close();
        atTheEnd.run();
    }
}
