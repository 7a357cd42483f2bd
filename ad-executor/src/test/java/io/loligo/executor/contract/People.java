package io.loligo.executor.contract;

import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.Cause;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Naming;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.contracts.action.PolicyReference;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Validity;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.TraceParent;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Commands about people, for the tests. */
public final class People {
    public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    public static final PasswordRule RULE =
            new PasswordRule(16, PasswordRule.NextLogon.KEEP, PasswordRule.Delivery.NONE);

    private People() {}

    public static Target target(String anchor, String... scope) {
        return new Target("corp", "employeeID", anchor, List.of(scope));
    }

    public static Envelope<ActionCommand> command(Target target, Action... steps) {
        return command(target, Mode.APPLY, Validity.always(), steps);
    }

    public static Envelope<ActionCommand> command(Target target, Mode mode, Validity validity, Action... steps) {
        String id = UUID.randomUUID().toString();
        ActionCommand command = new ActionCommand(
                id,
                new EmployeeKey("acme", target.anchorValue()),
                target,
                List.of(steps),
                new PolicyReference("joiner", "0123456789ab"),
                new Cause("cause", "io.loligo.employee.joined.v1", NOON),
                List.of(),
                validity,
                mode);
        return enveloped(command);
    }

    public static Envelope<ActionCommand> enveloped(ActionCommand command) {
        return new Envelope<>(
                command.id(), URI.create("/loligo/mapper/test"), NOON, TraceParent.rootOf(command.id()), command);
    }

    /** Names that are this person's own wherever they are tried. */
    public static Naming naming(String commonName, String login, String suffix) {
        return new Naming(
                NameCandidates.of(commonName, 64),
                NameCandidates.of(login, 20),
                new NameCandidates(List.of(login + "@" + suffix), "@" + suffix, 256));
    }

    public static CreateAccount create(String container, Naming naming, AttributeWrite... attributes) {
        return new CreateAccount(
                container, MissingContainer.REFUSE, naming, List.of(attributes), RULE, AccountState.ENABLED);
    }

    public static String random(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }
}
