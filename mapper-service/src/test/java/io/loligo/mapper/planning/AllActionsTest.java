package io.loligo.mapper.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionType;
import io.loligo.contracts.action.AutoReply;
import io.loligo.contracts.action.Children;
import io.loligo.contracts.action.ConfigureAutoReply;
import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.action.DeleteAccount;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.LicenceSelection;
import io.loligo.contracts.action.Mailbox;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.MoveHomeFolder;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.RevokeLicences;
import io.loligo.contracts.action.RunScript;
import io.loligo.contracts.action.WhenUsed;
import io.loligo.contracts.employee.Absence;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.mapper.People;
import io.loligo.mapper.Policies;
import io.loligo.mapper.policy.Policy;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllActionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String HASH = "0123456789abcdef".repeat(4);

    /** Each of the twenty, as a document writes it. */
    private static final String STEPS = """
            kind: directory
            name: corp
            base: DC=corp,DC=example,DC=com
            upn-suffix: corp.example.com
            ---
            kind: naming
            name: standard
            common-name: '[firstName + " " + lastName]'
            account-name: '[lastName]'
            user-principal-name: '[lastName]'
            ---
            kind: template
            name: employee
            container: '"OU=People," + base'
            naming: standard
            ---
            kind: automation
            name: everything
            on: [absence-started]
            template: employee
            steps:
              - {action: create-account}
              - {action: modify-attributes, attributes: {title: {from: position}}}
              - {action: modify-by-template}
              - {action: reset-password}
              - {action: unlock-account}
              - {action: enable-account, cloud: allow}
              - {action: disable-account, cloud: block-and-sign-out}
              - {action: delete-account, disabled-days: 90, children: delete, when-used: disable}
              - {action: add-to-groups, groups: '["VPN"]'}
              - {action: remove-from-groups, groups: '["VPN"]'}
              - {action: move-across-groups, from: '["A"]', to: '["B"]'}
              - {action: manage-photo, remove: true, places: [directory, microsoft-365]}
              - {action: create-mailbox, in: cloud, sku: SPE_E3, usage-location: '"PL"', alias: '[firstName + "." + lastName]'}
              - {action: retire-mailbox, how: convert-to-shared}
              - {action: configure-auto-reply, internal: '"Away until " + absenceTo', audience: none,
                 first-day: absenceFrom, last-day: absenceTo, existing: overwrite}
              - {action: revoke-licences, all-except: '["EXCHANGESTANDARD"]'}
              - {action: move-home-folder, path: 'r"\\\\files\\home$\\{sAMAccountName}"', drive: 'H:'}
              - {action: delete-home-folder, quarantine-days: 7}
              - {action: disable-lync}
              - {action: run-script, script: badge.sh, sha256: HASH, timeout: PT1M, repeatable: true,
                 parameters: {person: key, teams: 'join(teams, ",")'}}
            """.replace("HASH", HASH);

    private static final String BY_TEMPLATE = """
            kind: directory
            name: corp
            base: DC=corp,DC=example,DC=com
            upn-suffix: corp.example.com
            ---
            kind: naming
            name: standard
            common-name: lastName
            account-name: lastName
            user-principal-name: lastName
            ---
            kind: template
            name: employee
            container: base
            naming: standard
            mailbox: {in: remote, routing-domain: acme.mail.example, alias: lastName}
            home-folder: {path: 'r"\\\\files\\home\\{sAMAccountName}"'}
            photo: {places: [directory], address: '"https://photos.example/" + key'}
            licences: '["SPE_E3"]'
            ---
            kind: automation
            name: everything
            on: [absence-started]
            template: employee
            steps:
              - {action: create-mailbox}
              - {action: move-home-folder}
              - {action: manage-photo}
              - {action: revoke-licences}
              - {action: move-home-folder, path: 'r"\\\\elsewhere\\home"'}
            """;

    private static final List<Action> ACTIONS = actions(STEPS);

    @Test
    void aDocumentCanAskForEachOfTheTwenty() {
        assertThat(ACTIONS).extracting(Action::type).containsExactly(ActionType.values());
    }

    @Test
    void whatItSaysArrivesInTheStep() {
        assertThat(of(DeleteAccount.class))
                .isEqualTo(new DeleteAccount(90, Children.DELETE, Optional.of(WhenUsed.DISABLE)));
        assertThat(of(DisableAccount.class).cloud()).isPresent();
        assertThat(of(CreateMailbox.class).mailbox()).isEqualTo(new Mailbox.Cloud("SPE_E3", "PL"));
        assertThat(of(CreateMailbox.class).alias().first()).matches("[A-Za-z]+\\.[A-Za-z]+");
        assertThat(of(MoveHomeFolder.class).path()).isEqualTo("\\\\files\\home$\\{sAMAccountName}");
        assertThat(of(RevokeLicences.class).licences().toString()).contains("EXCHANGESTANDARD");
    }

    @Test
    void aReplyLastsFromTheFirstDayToTheEndOfTheLastInThePersonsTimeZone() {
        assertThat(of(ConfigureAutoReply.class).reply()).isInstanceOfSatisfying(AutoReply.Scheduled.class, reply -> {
            assertThat(reply.from()).isEqualTo(TODAY.atStartOfDay());
            assertThat(reply.to()).isEqualTo(TODAY.plusDays(8).atStartOfDay());
            assertThat(reply.internal()).isEqualTo("Away until 2026-12-01");
        });
    }

    @Test
    void aScriptGetsItsParametersAsValues() {
        RunScript run = of(RunScript.class);

        assertThat(run.parameters()).containsEntry("person", "17").containsOnlyKeys("person", "teams");
        assertThat(run.timeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(run.sha256()).isEqualTo(HASH);
    }

    @Test
    void aStepThatSaysNothingItselfTakesWhatItsTemplateSays() {
        List<Action> actions = actions(BY_TEMPLATE);

        assertThat(actions)
                .extracting(Action::type)
                .containsExactly(
                        ActionType.CREATE_MAILBOX,
                        ActionType.MOVE_HOME_FOLDER,
                        ActionType.MANAGE_PHOTO,
                        ActionType.REVOKE_LICENCES,
                        ActionType.MOVE_HOME_FOLDER);
        assertThat(of(actions, CreateMailbox.class).mailbox()).isEqualTo(new Mailbox.Remote("acme.mail.example"));
        assertThat(of(actions, ManagePhoto.class).photo())
                .isEqualTo(new Photo.Hosted(URI.create("https://photos.example/17")));
        assertThat(of(actions, RevokeLicences.class).licences())
                .isEqualTo(new LicenceSelection.AllExcept(List.of("SPE_E3")));
        assertThat(actions.stream()
                        .filter(MoveHomeFolder.class::isInstance)
                        .map(action -> ((MoveHomeFolder) action).path()))
                .containsExactly("\\\\files\\home\\{sAMAccountName}", "\\\\elsewhere\\home");
    }

    private static <A extends Action> A of(Class<A> type) {
        return of(ACTIONS, type);
    }

    private static <A extends Action> A of(List<Action> actions, Class<A> type) {
        return actions.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Action> actions(String documents) {
        Policy policy = Policies.of(documents);
        var change = new EmployeeChange.AbsenceStarted(
                People.ann(), People.NOW, new Absence("1", "Vacation", TODAY, TODAY.plusDays(7)));
        return Plan.commands(
                        People.event((Record) change, "away"), change, policy, one -> true, People.NOW.observedAt())
                .stream()
                .map(Disposition.Wait.class::cast)
                .findFirst()
                .map(wait -> wait.proposal().command().body().steps())
                .orElseThrow();
    }
}
