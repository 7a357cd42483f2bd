package io.loligo.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.executor.folder.FileServers;
import io.loligo.executor.folder.FolderChange;
import io.loligo.executor.folder.FolderQuestion;
import io.loligo.executor.folder.FolderRules;
import io.loligo.executor.folder.FolderState;
import io.loligo.executor.folder.Swept;
import io.loligo.executor.system.ByDirectory;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class QuarantineSweeperTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Duration SHORT = Duration.ofMillis(20);

    @Test
    void everyServerIsSweptAgainAndAgainWhateverBecomesOfTheOthers() {
        Server down = new Server(() -> {
            throw new SystemException(new Trouble.Unreachable(Trouble.Sent.NO), "nobody answers", "look at it");
        });
        Server odd = new Server(() -> {
            throw new IllegalStateException("a bug");
        });
        Server well = new Server(Swept::nothing);
        QuarantineSweeper sweeper = sweeper(Map.of("a", down, "b", odd, "c", well), SHORT);

        sweeper.start(new StartupEvent());

        await().untilAsserted(() -> assertThat(List.of(down, odd, well))
                .allSatisfy(
                        server -> assertThat(server.swept).hasSizeGreaterThan(2).containsOnly(NOON)));
        sweeper.stop(new ShutdownEvent());
    }

    @Test
    void nothingIsSweptBeforeItsTimeOrAfterTheEnd() {
        Server server = new Server(Swept::nothing);
        Server other = new Server(Swept::nothing);
        QuarantineSweeper later = sweeper(Map.of("corp", server), Duration.ofMinutes(2));
        QuarantineSweeper ended = sweeper(Map.of("corp", other), SHORT);
        later.start(new StartupEvent());
        ended.start(new StartupEvent());
        await().until(() -> !other.swept.isEmpty());

        ended.stop(new ShutdownEvent());
        later.stop(new ShutdownEvent());

        int sweeps = other.swept.size();
        await().during(Duration.ofMillis(200)).until(() -> other.swept.size() <= sweeps + 1);
        assertThat(server.swept).isEmpty();
    }

    private static QuarantineSweeper sweeper(Map<String, FileServers> servers, Duration every) {
        return new QuarantineSweeper(new ByDirectory<>(new TreeMap<>(servers)), CLOCK, every, every);
    }

    private interface Sweep {
        Swept once() throws SystemException;
    }

    /** Of file servers only what the sweeper asks for. */
    private record Server(Sweep sweep, List<Instant> swept) implements FileServers {
        Server(Sweep sweep) {
            this(sweep, new CopyOnWriteArrayList<>());
        }

        @Override
        public Swept sweep(Instant now, int atMost) throws SystemException {
            swept.add(now);
            return sweep.once();
        }

        @Override
        public FolderRules rules() {
            return new FolderRules(List.of());
        }

        @Override
        public FolderState look(FolderQuestion question) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void apply(FolderChange change) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void check() {
            // It is there.
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
