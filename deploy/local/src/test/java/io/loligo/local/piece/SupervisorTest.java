package io.loligo.local.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.loligo.local.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class SupervisorTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Supervisor supervisor =
            new Supervisor(Screen.plain(new PrintStream(shown, true, StandardCharsets.UTF_8)));
    private final List<String> closed = new CopyOnWriteArrayList<>();

    @Test
    void piecesAreEndedInTheReverseOrder() throws Exception {
        supervisor.start(new Thing("broker"));
        supervisor.start(List.of(new Thing("one"), new Thing("two")));

        supervisor.close();

        assertThat(closed).containsExactlyInAnyOrder("one", "two", "broker").endsWith("broker");
    }

    @Test
    void aReadyPieceIsShownWithItsAddress() throws Exception {
        supervisor.start(new Thing("broker"));

        assertThat(shown()).contains("broker").contains("ready after").contains("at broker");
    }

    @Test
    void aPieceThatEndsBeforeItIsReadyFailsTheStartWithItsLastWords() {
        var stillborn = new Thing("stillborn");
        stillborn.missing = Optional.of("everything");
        stillborn.endAtStart = true;

        assertThatThrownBy(() -> supervisor.start(stillborn))
                .isInstanceOf(PieceException.class)
                .hasMessage("stillborn ended with exit code 1. The last it wrote:\nno licence to run");
    }

    @Test
    void aPieceThatEndsLaterIsToldOfAndStartedAgain() throws Exception {
        var mortal = new Thing("mortal");
        supervisor.start(mortal);

        mortal.end();

        await().until(() -> mortal.started.size() == 2);
        assertThat(shown()).contains("mortal ended with exit code 1").contains("no licence to run");
        supervisor.close();
        assertThat(closed).containsExactly("mortal");
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private final class Thing implements Piece {
        private final String title;
        private final List<CompletableFuture<Running.Ending>> started = new ArrayList<>();
        private Optional<String> missing = Optional.empty();
        private boolean endAtStart;

        private Thing(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public String address() {
            return "at " + title;
        }

        @Override
        public Running start() {
            var ended = new CompletableFuture<Running.Ending>();
            started.add(ended);
            if (endAtStart) {
                end();
            }
            return new Running() {
                @Override
                public Optional<String> missing() {
                    return missing;
                }

                @Override
                public CompletableFuture<Ending> ended() {
                    return ended;
                }

                @Override
                public void close() {
                    closed.add(title);
                }
            };
        }

        private void end() {
            started.getLast().complete(new Running.Ending("ended with exit code 1", "no licence to run"));
        }
    }
}
