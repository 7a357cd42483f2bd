package io.loligo.connector.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.connector.bulletin.Bulletins;
import io.loligo.connector.bulletin.Stage;
import io.loligo.connector.connection.KeyWatch;
import io.loligo.connector.duty.Crew;
import io.loligo.connector.duty.Duty;
import io.loligo.connector.duty.Sending;
import io.loligo.connector.duty.Wish;
import io.loligo.connector.hold.Hold;
import io.loligo.connector.journal.JournalException;
import io.loligo.connector.messaging.KafkaDuty;
import io.loligo.connector.messaging.Log;
import io.loligo.connector.messaging.StateFollower;
import io.loligo.connector.pass.Company;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.source.Presets;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.contracts.operator.OperatorActivity.HoldDecided;
import io.loligo.contracts.operator.OperatorActivity.PassRequested;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several replicas of the connector over the same topics of a real broker. */
class ReplicasIT {
    private static final List<String> NAMES = List.of("acme", "berlin", "cracow", "delhi", "essen", "faro");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Log log = new Log();
    private final Company company = new Company().people(3);
    private final List<Polling> replicas = new ArrayList<>();
    private final List<StateFollower> followers = new ArrayList<>();

    @AfterEach
    void close() {
        replicas.forEach(Polling::close);
        followers.forEach(StateFollower::close);
    }

    @Test
    void eachConnectionIsKeptByOneReplicaAndTheOthersTakeOverWhatADeadOneKept() {
        Polling first = replica(duty("a"));
        Polling second = replica(duty("b"));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(kept(first, second)).containsExactlyInAnyOrderElementsOf(NAMES);
            assertThat(kept(first)).isNotEmpty();
            assertThat(kept(second)).isNotEmpty();
        });

        first.close();

        await().atMost(SOON).untilAsserted(() -> assertThat(kept(second)).containsExactlyElementsOf(NAMES));
        assertThat(log.kinds()).hasSize(3 * NAMES.size());
        assertThat(log.identifiers()).doesNotHaveDuplicates();
    }

    @Test
    void whoDoesNotNoticeThatItsConnectionsAreAnothersIsFencedAndTakesOverAgainWhenThatOneDies() {
        DeafDuty deaf = new DeafDuty(duty("a"));
        Polling zombie = replica(deaf);
        await().atMost(SOON).untilAsserted(() -> assertThat(kept(zombie)).containsExactlyElementsOf(NAMES));
        deaf.stopHearing();
        Polling second = replica(duty("b"));
        await().atMost(SOON).untilAsserted(() -> assertThat(kept(second)).containsExactlyElementsOf(NAMES));

        NAMES.forEach(name -> zombie.ask(new Wish.Asked(name, wish(name), () -> {})));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(zombie.own())
                        .extracting(ConnectionStatus::stage)
                        .containsOnly(Stage.STANDBY));
        assertThat(log.read(log.topics().operatorActivity())).isEmpty();

        deaf.hearAgain(duty("a"));
        second.close();
        await().atMost(SOON).untilAsserted(() -> assertThat(kept(zombie)).containsExactlyElementsOf(NAMES));
        assertThat(log.identifiers()).hasSize(3 * NAMES.size()).doesNotHaveDuplicates();
    }

    @Test
    void connectionsToTheSameTenantShareItsQuotaWhicheverReplicasKeepThem() {
        Polling first = replica(duty("a"));
        Polling second = replica(duty("b"));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(kept(first, second)).containsExactlyInAnyOrderElementsOf(NAMES);
            assertThat(quotas(first, second)).containsOnly(new Part(6, 1_000_000 / 6));
        });

        first.end("faro");
        second.end("faro");

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(quotas(first, second)).containsOnly(new Part(5, 1_000_000 / 5)));
    }

    private record Part(int connections, int dayLimit) {}

    private static List<Part> quotas(Polling... among) {
        return Stream.of(among)
                .flatMap(one -> one.own().stream())
                .filter(status -> status.stage() == Stage.WAITING && status.people() > 0)
                .map(ConnectionStatus::quota)
                .map(quota -> new Part(quota.connections(), quota.dayLimit()))
                .toList();
    }

    @Test
    void aWishReachesTheKeeperWhicheverReplicaIsAsked() throws Exception {
        Polling first = replica(duty("a"));
        Polling second = replica(duty("b"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(kept(first, second)).containsExactlyInAnyOrderElementsOf(NAMES));

        for (String name : NAMES) {
            assertThat(second.request(name, wish(name))).isTrue();
        }
        assertThat(second.request("elsewhere", wish("elsewhere"))).isFalse();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(log.read(log.topics().operatorActivity()))
                        .extracting(message -> message.key())
                        .containsExactlyInAnyOrderElementsOf(
                                NAMES.stream().map(name -> "connection/" + name).toList()));
    }

    @Test
    void everyReplicaShowsTheSameAndIsAskedLikeTheKeeper() throws Exception {
        company.people(10);
        Polling first = replica(duty("a"));
        Polling second = replica(duty("b"));
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(kept(first, second)).containsExactlyInAnyOrderElementsOf(NAMES);
            assertThat(kept(first)).isNotEmpty();
            assertThat(kept(second)).isNotEmpty();
            assertThat(first.statuses()).isEqualTo(second.statuses());
        });
        assertThat(second.statuses()).allSatisfy(status -> {
            assertThat(status.people()).isEqualTo(10);
            assertThat(status.passes()).hasSize(1);
            assertThat(status.quota().lastDay()).isEqualTo(2);
        });
        assertThat(second.statuses())
                .extracting(status -> status.keeper().orElseThrow())
                .contains("replica-0", "replica-1");

        String name = kept(first).getFirst();
        synchronized (company) {
            for (int id = 1; id <= 6; id++) {
                company.delete(id);
            }
        }
        second.request(name, wish(name));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(status(second, name).hold().map(Hold::people))
                        .contains(6));
        assertThat(status(second, name).trouble()).isPresent();
        String hold = status(second, name).hold().orElseThrow().id();
        second.request(name, new HoldDecided(wish(name).performed(), hold, Decision.ACCEPTED));

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(status(second, name).hold()).isEmpty();
            assertThat(status(second, name).lastComplete().map(PassOutcome.Completed::changes))
                    .contains(Map.of("Left", 6));
            assertThat(first.statuses()).isEqualTo(second.statuses());
        });
    }

    private static ConnectionStatus status(Polling replica, String name) {
        return replica.statuses().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static PassRequested wish(String name) {
        return new PassRequested(new Performed("ann", Instant.parse("2026-11-24T08:00:00Z"), ""), name);
    }

    private static List<String> kept(Polling... among) {
        return Stream.of(among)
                .flatMap(one -> one.own().stream())
                .filter(status -> status.stage() == Stage.WAITING && status.people() > 0)
                .map(ConnectionStatus::name)
                .toList();
    }

    private KafkaDuty duty(String instance) {
        return new KafkaDuty(log.settings(), log.topics(), instance);
    }

    private Polling replica(Duty duty) {
        Hr hr = question -> {
            synchronized (company) {
                return company.ask(question);
            }
        };
        Bulletins bulletins = new Bulletins("replica-" + followers.size());
        StateFollower follower = new StateFollower(log.settings(), log.topics(), bulletins);
        followers.add(follower);
        follower.start();
        List<Poller> pollers = NAMES.stream()
                .map(name -> Bench.every(Duration.ofDays(1), Bench.connection(name, Presets.CALAMARI_EMPLOYEES_V1)))
                .map(connection -> new Poller(
                        connection,
                        hr,
                        log.shelf(),
                        Clocks.of(Clock.systemUTC(), Clock.systemUTC()),
                        new StatusBoard(connection, Clock.systemUTC(), (name, outcome) -> {}, bulletins),
                        new KeyWatch(Bench.noKeys(), connection.address().key(), SOON)))
                .toList();
        Polling replica = new Polling(duty, bulletins);
        replicas.add(replica);
        pollers.forEach(replica::begin);
        replica.start();
        return replica;
    }

    /** A replica that was paused for long: the others count it as dead, and it does not know. */
    private static final class DeafDuty implements Duty {
        private Duty real;
        private volatile boolean deaf;
        private Crew crew = new Crew() {
            @Override
            public void share(Predicate<String> kept) {}

            @Override
            public void ask(Wish wish) {}

            @Override
            public void unshared(String why) {}
        };

        DeafDuty(Duty real) {
            this.real = real;
        }

        void stopHearing() {
            deaf = true;
            real.close();
        }

        void hearAgain(Duty again) {
            deaf = false;
            real = again;
            begin(crew);
        }

        @Override
        public void begin(Crew hearing) {
            crew = hearing;
            real.begin(new Crew() {
                @Override
                public void share(Predicate<String> kept) {
                    if (!deaf) {
                        hearing.share(kept);
                    }
                }

                @Override
                public void ask(Wish wish) {
                    hearing.ask(wish);
                }

                @Override
                public void unshared(String why) {
                    hearing.unshared(why);
                }
            });
        }

        @Override
        public void ask(String connection, OperatorActivity wish) throws JournalException {
            real.ask(connection, wish);
        }

        @Override
        public void count(String connection, Sending sending) throws JournalException {
            real.count(connection, sending);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
