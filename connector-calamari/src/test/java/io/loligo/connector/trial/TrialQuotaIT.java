package io.loligo.connector.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.connector.bulletin.Bulletins;
import io.loligo.connector.bulletin.Stage;
import io.loligo.connector.connection.Connection;
import io.loligo.connector.connection.KeyWatch;
import io.loligo.connector.messaging.KafkaDuty;
import io.loligo.connector.messaging.Log;
import io.loligo.connector.messaging.StateFollower;
import io.loligo.connector.pass.Company;
import io.loligo.connector.pass.Hr;
import io.loligo.connector.polling.Bench;
import io.loligo.connector.polling.Clocks;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.polling.Poller;
import io.loligo.connector.polling.Polling;
import io.loligo.connector.polling.StatusBoard;
import io.loligo.connector.quota.QuotaLimits;
import io.loligo.connector.source.Presets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trials on two replicas, of which one reads the tenant that is tried; twenty requests a day are all it allows. */
class TrialQuotaIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int TRIAL = 3;
    private static final int PASS = 2;

    private final Log log = new Log();
    private final Company company = new Company().people(3);
    private final Replica first = new Replica("a");
    private final Replica second = new Replica("b");

    @BeforeEach
    void awaitTheFirstPass() {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(first.status().quota().lastDay()).isEqualTo(PASS);
            assertThat(second.status()).isEqualTo(first.status());
        });
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void aTrialIsCountedOnceByWhoeverReadsTheTenantWhicheverReplicaTries() throws Exception {
        for (Replica replica : new Replica[] {first, second}) {
            int before = first.status().quota().lastDay();

            assertThat(replica.trials.of(connection("acme")).sound()).isTrue();
            assertThat(replica.trials.of(connection("new-name")).sound()).isTrue();

            awaitCount(before + 2 * TRIAL);
        }
        first.close();
        awaitCount(second, PASS + 4 * TRIAL);
        await().atMost(SOON).until(() -> second.own().stage() == Stage.WAITING);
        awaitCount(second, PASS + 4 * TRIAL);
    }

    @Test
    void whenNothingIsLeftATrialIsRefusedWithTheTimeAtWhichThereIsRoomAndAsksNothing() throws Exception {
        for (int trial = 1; trial <= 6; trial++) {
            assertThat(second.trials.of(connection("acme")).sound()).isTrue();
            awaitCount(PASS + trial * TRIAL);
        }
        int asked = asked();

        Verdict refused = first.trials.of(connection("acme"));

        assertThat(refused.sound()).isFalse();
        Finding finding = refused.findings().getFirst();
        assertThat(finding.tried()).isEqualTo("asking acme.calamari.example:443 for a test");
        assertThat(finding.answered())
                .contains("nothing of its quota is left", "20 of 720 requests were sent in the last hour")
                .contains("20 of 20 in the last day");
        assertThat(finding.advice()).matches("Try again at 20..-..-..T..:..:..Z, in 14[34][0-9] min; .*");
        assertThat(asked()).isEqualTo(asked);
    }

    private void awaitCount(int requests) {
        awaitCount(first, requests);
        awaitCount(second, requests);
    }

    private static void awaitCount(Replica replica, int requests) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(replica.status().quota().lastDay()).isEqualTo(requests));
    }

    private int asked() {
        synchronized (company) {
            return company.asked().size();
        }
    }

    private static Connection connection(String name) {
        return Bench.withLimits(
                new QuotaLimits(10, 720, 20, 1),
                Optional.of(Duration.ofDays(1)),
                Bench.connection(name, Presets.CALAMARI_EMPLOYEES_V1));
    }

    private final class Replica implements AutoCloseable {
        private final Hr hr = question -> {
            synchronized (company) {
                return company.ask(question);
            }
        };
        private final Bulletins bulletins;
        private final StateFollower follower;
        private final Polling polling;
        private final Trials trials;

        Replica(String instance) {
            Clock clock = Clock.systemUTC();
            bulletins = new Bulletins(instance);
            follower = new StateFollower(log.settings(), log.topics(), bulletins);
            polling = new Polling(new KafkaDuty(log.settings(), log.topics(), instance), bulletins);
            trials = new Trials(new Trial(ignored -> hr, clock), polling, clock);
            Connection connection = connection("acme");
            polling.begin(new Poller(
                    connection,
                    hr,
                    log.shelf(),
                    Clocks.of(clock, clock),
                    new StatusBoard(connection, clock, (name, outcome) -> {}, bulletins),
                    new KeyWatch(Bench.noKeys(), connection.address().key(), SOON)));
            follower.start();
            polling.start();
        }

        ConnectionStatus status() {
            return polling.statuses().getFirst();
        }

        ConnectionStatus own() {
            return polling.own().getFirst();
        }

        @Override
        public void close() {
            polling.close();
            follower.close();
        }
    }
}
