package io.loligo.executor.folder.smb;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.DeleteHomeFolder;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.MoveHomeFolder;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.Validity;
import io.loligo.contracts.wire.Envelope;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.command.ExecuteCommand;
import io.loligo.executor.command.RecordingDelivery;
import io.loligo.executor.command.Systems;
import io.loligo.executor.contract.People;
import io.loligo.executor.directory.ldap.LdapDirectory;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.folder.smb.Fileserver.Colleague;
import io.loligo.executor.password.Passwords;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both actions as commands, on a real domain with a real file server. */
class HomeFolderIT {
    private static Fileserver server;
    private static LdapDirectory directory;
    private static ExecuteCommand executor;

    @BeforeAll
    static void open() throws IOException, LDAPException {
        server = new Fileserver();
        directory = new LdapDirectory(server.directory().settings(), Clock.systemUTC());
        executor = new ExecuteCommand(
                Map.of("corp", Systems.of(directory).and(server.open())),
                new Passwords(new SecureRandom()),
                Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        directory.close();
        server.close();
    }

    @Test
    void aFolderIsMadeMovedFarDeletedAndBroughtBack() throws LDAPException, AbandonedException {
        Colleague ann = server.colleague("Ann Smith");
        UncPath home = server.home(ann.login());
        String template = server.home("{sAMAccountName}").toString();

        applied(ann, new MoveHomeFolder(template, "H:"));
        ann.view().write(home.child("letter.txt"), "dear");
        Outcome.Applied moved = applied(
                ann, new MoveHomeFolder(server.archive("{sAMAccountName}").toString(), ""));

        UncPath far = server.archive(ann.login());
        assertThat(ann.view().read(far.child("letter.txt"))).isEqualTo("dear");
        assertThat(server.admin().exists(home)).isFalse();
        assertThat(homeDirectory(ann)).isEqualTo(far.toString());

        undone(ann, moved);
        assertThat(homeDirectory(ann)).isEqualTo(home.toString());

        Outcome.Applied deleted = applied(ann, new DeleteHomeFolder(30));
        assertThat(homeDirectory(ann)).isNull();
        assertThat(server.admin().exists(home)).isFalse();

        undone(ann, deleted);
        assertThat(homeDirectory(ann)).isEqualTo(home.toString());
        assertThat(ann.view().read(home.child("letter.txt"))).isEqualTo("dear");
    }

    @Test
    void aJoinersFolderIsMadeAlongWithTheAccountAndIsTheirOwn() throws LDAPException, AbandonedException {
        String joiner = People.random("j");
        Action create = People.create(
                server.directory().unit(),
                People.naming("Joy Ner", joiner, server.directory().suffix()));
        Action folder = new MoveHomeFolder(server.home("{sAMAccountName}").toString(), "H:");
        UncPath home = server.home(joiner);
        Envelope<ActionCommand> plan =
                People.command(People.target(joiner), Mode.PLAN, Validity.always(), create, folder);
        assertThat(results(plan)).extracting(ActionResult::outcome).allMatch(Outcome.Applied.class::isInstance);
        assertThat(server.admin().exists(home)).isFalse();

        List<ActionResult> results = results(People.command(People.target(joiner), create, folder));

        assertThat(results).extracting(ActionResult::outcome).allMatch(Outcome.Applied.class::isInstance);
        assertThat(server.directory().account(joiner).getAttributeValue("homeDirectory"))
                .isEqualTo(home.toString());
        Shares view = server.newcomer(joiner);
        view.write(home.child("first.txt"), "hello");
        assertThat(view.read(home.child("first.txt"))).isEqualTo("hello");
        assertThat(results(People.command(People.target(joiner), create, folder)))
                .extracting(ActionResult::outcome)
                .containsOnly(new Outcome.AlreadySatisfied());
        Undo undo = ((Outcome.Applied) results.getLast().outcome()).undo();
        for (Action step : ((Undo.Steps) undo).steps()) {
            assertThat(results(People.command(People.target(joiner), step))
                            .getFirst()
                            .outcome())
                    .isInstanceOf(Outcome.Applied.class);
        }
        assertThat(server.admin().exists(home)).isFalse();
        assertThat(server.directory().account(joiner).getAttributeValue("homeDirectory"))
                .isNull();
    }

    private static List<ActionResult> results(Envelope<ActionCommand> command) throws AbandonedException {
        RecordingDelivery delivery = new RecordingDelivery(5);
        executor.run(command, delivery);
        return delivery.results();
    }

    @Test
    void aFolderThatIsAnothersTooIsLeftAlone() throws LDAPException, AbandonedException {
        Colleague bob = server.colleague("Bob Brown");
        Colleague eve = server.colleague("Eve Green");
        applied(bob, new MoveHomeFolder(server.home(bob.login()).toString(), "H:"));
        server.directory()
                .replace(
                        eve.dn(),
                        "homeDirectory",
                        server.home(bob.login()).child("below").toString());

        Outcome outcome = run(bob, new DeleteHomeFolder(30));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.toString()).contains("Eve Green");
        assertThat(server.admin().exists(server.home(bob.login()))).isTrue();
    }

    private static void undone(Colleague who, Outcome.Applied applied) throws AbandonedException {
        assertThat(applied.undo()).isInstanceOf(Undo.Steps.class);
        for (Action step : ((Undo.Steps) applied.undo()).steps()) {
            assertThat(run(who, step)).isInstanceOf(Outcome.Applied.class);
        }
    }

    private static Outcome.Applied applied(Colleague who, Action step) throws AbandonedException {
        Outcome outcome = run(who, step);
        assertThat(outcome).isInstanceOf(Outcome.Applied.class);
        assertThat(run(who, step)).isEqualTo(new Outcome.AlreadySatisfied());
        return (Outcome.Applied) outcome;
    }

    private static Outcome run(Colleague who, Action step) throws AbandonedException {
        return results(People.command(People.target(who.anchor()), step))
                .getFirst()
                .outcome();
    }

    private static @Nullable String homeDirectory(Colleague who) throws LDAPException {
        return server.directory().account(who.anchor()).getAttributeValue("homeDirectory");
    }
}
