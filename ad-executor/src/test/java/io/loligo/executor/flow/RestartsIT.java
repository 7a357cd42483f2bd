package io.loligo.executor.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.wire.Topics;
import io.loligo.executor.contract.DirectoryKind;
import io.loligo.executor.contract.TestDirectory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service, killed, stopped and joined by a second one while it works. */
class RestartsIT {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int PEOPLE = 120;
    private static final int KILLS = 4;

    private final Map<String, String> settings = new HashMap<>(new RealParts().start());
    private TestDirectory directory;
    private LdapGate gate;
    private Log log;

    @BeforeEach
    void open() throws Exception {
        directory = DirectoryKind.SIMULATOR.open();
        var server = directory.settings().servers().getFirst();
        gate = new LdapGate(server.getHost(), server.getPort(), Integer.parseInt(settings.get("test.gate-port")));
        settings.put(
                "loligo.directories.\"corp\".bind-dn",
                directory.settings().login().name());
        settings.put("loligo.directories.\"corp\".password", directory.password());
        log = new Log(settings.get("kafka.bootstrap.servers"), new Topics(settings.get("loligo.topics.prefix")));
    }

    @AfterEach
    void close() {
        log.close();
        gate.close();
        directory.close();
    }

    @Test
    void whateverMomentTheServiceIsKilledAtEveryStepIsDoneOnceAndToldOnce() throws Exception {
        Careers careers = Careers.of(PEOPLE, directory);
        careers.commands().forEach(log::send);
        int changes = careers.steps();
        Random moments = new Random(5);

        for (int kill = 0; kill < KILLS; kill++) {
            int moment = gate.changes() + 1 + moments.nextInt(changes / (KILLS + 1));
            try (Instance instance = Instance.start(settings, "killed.log")) {
                await().atMost(LONG).pollInterval(Duration.ofMillis(2)).until(() -> gate.changes() >= moment);
                instance.kill();
            }
        }
        assertThat(log.results().size()).as("killed before it was done").isLessThan(careers.steps());
        try (Instance instance = Instance.start(settings, "killed.log")) {
            await().atMost(LONG).until(() -> log.results().size() >= careers.steps());
            await().atMost(LONG).until(() -> log.uncommitted(group()) == 0);
            instance.stop();
        }

        careers.check(log.results(), directory, gate.passwordsByObject());
    }

    @Test
    void aPasswordThatWasUnderWayWhenTheServiceWasKilledIsNeverSetAgain() throws Exception {
        Careers careers = Careers.of(1, directory);
        log.send(careers.commands().getFirst());
        try (Instance instance = Instance.start(settings, "killed-in-doubt.log")) {
            await().atMost(LONG).until(() -> log.results().size() == 1);
            gate.holdPasswords();
            log.send(careers.commands().get(2));
            await().atMost(LONG).until(() -> gate.passwords() == 2);
            instance.kill();
        }
        gate.passPasswords();
        for (int restart = 0; restart < 2; restart++) {
            try (Instance instance = Instance.start(settings, "killed-in-doubt.log")) {
                await().atMost(LONG).until(() -> log.uncommitted(group()) == 0);
                instance.stop();
            }
        }

        assertThat(log.results()).hasSize(4);
        assertThat(log.results().getLast().body().outcome())
                .isInstanceOfSatisfying(
                        Outcome.InDoubt.class,
                        doubt -> assertThat(doubt.explanation().answered()).contains("interrupted"));
        assertThat(gate.passwords()).isEqualTo(2);
    }

    @Test
    void instancesThatComeAndGoKeepEverybodysOrderAndDoNothingTwice() throws Exception {
        Careers careers = Careers.of(PEOPLE, directory);
        careers.commands().forEach(log::send);

        try (Instance first = Instance.start(settings, "instance-1.log")) {
            await().atMost(LONG).until(() -> gate.changes() > PEOPLE / 3);
            try (Instance second = Instance.start(settings, "instance-2.log")) {
                await().atMost(LONG).until(() -> log.members(group()) == 2);
                int joined = gate.changes();
                await().atMost(LONG).until(() -> gate.changes() > joined + PEOPLE / 2);
                first.stop();
                await().atMost(LONG).until(() -> log.results().size() >= careers.steps());
                await().atMost(LONG).until(() -> log.uncommitted(group()) == 0);
                second.stop();
            }
        }

        careers.check(log.results(), directory, gate.passwordsByObject());
    }

    private String group() {
        return settings.get("loligo.topics.prefix") + ".ad-executor";
    }
}
