package io.loligo.benchmarks.executor;

import io.loligo.benchmarks.Comparison;
import io.loligo.benchmarks.Comparison.Side;
import io.loligo.contracts.action.AccountState;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.action.AddToGroups;
import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.Cause;
import io.loligo.contracts.action.CreateAccount;
import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.MissingContainer;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Naming;
import io.loligo.contracts.action.PasswordRule;
import io.loligo.contracts.action.PolicyReference;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Validity;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.executor.command.AbandonedException;
import io.loligo.executor.command.ExecuteCommand;
import io.loligo.executor.command.Systems;
import io.loligo.executor.directory.ldap.LdapDirectory;
import io.loligo.executor.lane.Lanes;
import io.loligo.executor.password.Passwords;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/**
 * One command of three steps for each person, without Kafka: the executor's lanes, planning and LDAP, and for the baseline
 * the same requests on as many threads as connections.
 */
public final class ExecutorComparison {
    private static final int PEOPLE_AT_ONCE = Ground.CONNECTIONS;
    private static final int PEOPLE_IN_A_GROUP = 20;
    private static final PasswordRule PASSWORD =
            new PasswordRule(16, PasswordRule.NextLogon.KEEP, PasswordRule.Delivery.NONE);

    private ExecutorComparison() {}

    /** Where the accounts are made. */
    public enum Server {
        SIMULATOR,
        SAMBA
    }

    /** @param people in each run */
    public static Comparison withBareRequests(Server server, int people) throws Exception {
        Ground ground = ground(server);
        return new Comparison(
                "executor, create + modify + group, " + server,
                "the same LDAP requests from a bare pool of " + Ground.CONNECTIONS + " connections",
                "people",
                0.9,
                executing(ground, people),
                requesting(ground, people));
    }

    /** @param people in each run */
    public static Comparison withPeer(int people) throws Exception {
        Ground ground = ground(Server.SIMULATOR);
        return new Comparison(
                "executor, create + modify + group, " + Server.SIMULATOR,
                "ConnId's LDAP bundle 1.5.10, " + Ground.CONNECTIONS + " connections, no passwords",
                "people",
                1.6,
                executing(ground, people),
                new ManyHands(ground, people, new PeerBundle(ground)));
    }

    private static Ground ground(Server server) throws Exception {
        return switch (server) {
            case SIMULATOR -> Ground.simulated();
            case SAMBA -> Ground.samba();
        };
    }

    /** New people, and the unit and groups that they need. */
    static List<Hire> hires(Ground ground, int people) throws Exception {
        String unit = ground.unit();
        List<Hire> hires = Hire.some(
                people,
                unit,
                IntStream.rangeClosed(0, people / PEOPLE_IN_A_GROUP)
                        .mapToObj(number -> unit.substring(3, 12) + "g" + number)
                        .toList(),
                ground.suffix());
        for (String group : hires.stream().map(Hire::group).distinct().toList()) {
            ground.group(unit, group);
        }
        return hires;
    }

    static Naming naming(Hire hire) {
        return new Naming(
                NameCandidates.of(hire.commonName(), 64),
                NameCandidates.of(hire.anchor(), 20),
                new NameCandidates(List.of(hire.principal()), "@" + hire.suffix(), 256));
    }

    private static Side requesting(Ground ground, int people) {
        BareRequests requests = new BareRequests(ground);
        return new ManyHands(ground, people, requests::hire);
    }

    private static Side executing(Ground ground, int people) {
        LdapDirectory directory = new LdapDirectory(ground.settings(), Clock.systemUTC());
        ExecuteCommand executor = new ExecuteCommand(
                Map.of("corp", Systems.of(directory)), new Passwords(new SecureRandom()), Clock.systemUTC());
        Lanes lanes = new Lanes(PEOPLE_AT_ONCE, people + 1);
        lanes.begin(Set.of(0));
        return new Side() {
            private List<Envelope<ActionCommand>> commands = List.of();

            @Override
            public void prepare() throws Exception {
                commands = hires(ground, people).stream()
                        .map(ExecutorComparison::command)
                        .toList();
            }

            @Override
            public long run() throws Exception {
                CountDownLatch open = new CountDownLatch(commands.size());
                Verdicts verdicts = new Verdicts();
                for (Envelope<ActionCommand> command : commands) {
                    var unused = lanes.accept(
                            new Lanes.Key(0, command.body().employee().text()), tenure -> {
                                try {
                                    executor.run(command, verdicts);
                                } catch (AbandonedException never) {
                                    verdicts.spoilt(never);
                                } finally {
                                    open.countDown();
                                }
                            });
                }
                open.await();
                return verdicts.applied(3) / 3;
            }

            @Override
            public void close() throws Exception {
                directory.close();
                ground.close();
            }
        };
    }

    private static Envelope<ActionCommand> command(Hire hire) {
        ActionCommand command = new ActionCommand(
                hire.anchor(),
                new EmployeeKey("benchmark", hire.anchor()),
                new Target("corp", "employeeID", hire.anchor(), List.of()),
                List.of(
                        new CreateAccount(
                                hire.unit(),
                                MissingContainer.REFUSE,
                                naming(hire),
                                List.of(
                                        AttributeWrite.set("givenName", "Person"),
                                        AttributeWrite.set("sn", hire.anchor()),
                                        AttributeWrite.set("displayName", hire.commonName()),
                                        AttributeWrite.set("title", "Clerk"),
                                        AttributeWrite.set("department", "Sales")),
                                PASSWORD,
                                AccountState.ENABLED),
                        new ModifyAttributes(List.of(
                                AttributeWrite.set("department", "Marketing"),
                                AttributeWrite.set("title", "Head of Marketing"))),
                        new AddToGroups(List.of(GroupReference.name(hire.group())))),
                new PolicyReference("joiner", "0123456789ab"),
                new Cause("cause", "io.loligo.employee.joined.v1", Instant.EPOCH),
                List.of(),
                Validity.always(),
                Mode.APPLY);
        return new Envelope<>(
                hire.anchor(),
                URI.create("/loligo/mapper/benchmark"),
                Instant.EPOCH,
                TraceParent.rootOf(hire.anchor()),
                command);
    }
}
