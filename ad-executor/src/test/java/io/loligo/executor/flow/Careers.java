package io.loligo.executor.flow;

import static io.loligo.executor.contract.People.create;
import static io.loligo.executor.contract.People.naming;
import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.EnableAccount;
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.Lockout;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.ResetPassword;
import io.loligo.contracts.wire.Envelope;
import io.loligo.executor.command.ResultIds;
import io.loligo.executor.contract.People;
import io.loligo.executor.contract.TestDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Many people, and four commands for each: hired; disabled; enabled with a new password; given a title. What one command
 * does, a later one undoes, so that whatever is done twice or out of order shows.
 */
record Careers(List<String> people, List<Envelope<ActionCommand>> commands) {

    static Careers of(int count, TestDirectory directory) {
        List<String> people =
                IntStream.range(0, count).mapToObj(one -> random("p")).toList();
        List<Envelope<ActionCommand>> commands = new ArrayList<>();
        people.forEach(person -> commands.add(
                command(person, create(directory.unit(), naming("Person " + person, person, directory.suffix())))));
        people.forEach(person -> commands.add(command(person, describe("first"), new DisableAccount())));
        people.forEach(person -> commands.add(command(
                person,
                describe("second"),
                new EnableAccount(Expiry.KEEP),
                new ResetPassword(People.RULE, Lockout.KEEP))));
        people.forEach(person -> commands.add(command(person, describe("third"))));
        return new Careers(people, List.copyOf(commands));
    }

    int steps() {
        return commands.stream()
                .mapToInt(command -> command.body().steps().size())
                .sum();
    }

    /** That every step has one result, in its person's order, and was carried out once. */
    void check(List<Envelope<ActionResult>> results, TestDirectory directory, Map<String, Integer> passwords)
            throws Exception {
        List<String> expected = commands.stream()
                .flatMap(command -> IntStream.range(0, command.body().steps().size())
                        .mapToObj(step -> ResultIds.of(command.body(), step)))
                .toList();
        assertThat(results.stream().map(Envelope::id)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(passwords.values())
                .as("passwords set for one account: one when it was made, one more when it was reset")
                .allMatch(count -> count <= 2);
        for (String person : people) {
            List<ActionResult> own = results.stream()
                    .map(Envelope::body)
                    .filter(result -> result.employee().value().equals(person))
                    .toList();
            assertThat(own.stream().map(result -> result.action().wireName()))
                    .containsExactly(
                            "create-account",
                            "modify-attributes",
                            "disable-account",
                            "modify-attributes",
                            "enable-account",
                            "reset-password",
                            "modify-attributes");
            assertThat(own).isSortedAccordingTo(Comparator.comparing(ActionResult::startedAt));
            assertThat(own)
                    .allSatisfy(result -> assertThat(result.outcome())
                            .isInstanceOfAny(
                                    Outcome.Applied.class,
                                    Outcome.AlreadySatisfied.class,
                                    result.step() == 2 ? Outcome.InDoubt.class : Outcome.Applied.class));
            var account = directory.account(person);
            assertThat(account.getAttributeValue("description")).isEqualTo("third");
            assertThat(account.getAttributeValue("userAccountControl")).isEqualTo("512");
        }
    }

    private static Action describe(String text) {
        return new ModifyAttributes(List.of(AttributeWrite.set("description", text)));
    }

    private static Envelope<ActionCommand> command(String person, Action... steps) {
        return People.command(People.target(person), steps);
    }
}
