package io.loligo.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.loligo.local.directory.DirectoryView;
import io.loligo.local.home.Port;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who starts, stops and starts again. */
class StopAndGoIT {
    @TempDir
    private Path home;

    @Test
    void aSecondStartGoesOnWhereTheFirstStoppedAndAFreshOneStartsOver() throws Exception {
        Run first = Run.ready(Run.Place.in(home, null, "--people", "60"));
        long usn;
        try (DirectoryView directory = first.directory()) {
            usn = directory.highestCommittedUsn();
            assertThat(directory.census().all()).isEqualTo(60);
        }
        assertThat(first.output()).doesNotContain("INFO").contains("accounts in the directory");

        List<ProcessHandle> pieces = first.interrupt();
        assertThat(pieces).isNotEmpty();
        await("nothing is left running").until(() -> pieces.stream().noneMatch(ProcessHandle::isAlive));

        try (Run second = Run.ready(first.place());
                DirectoryView directory = second.directory()) {
            assertThat(directory.highestCommittedUsn()).isEqualTo(usn);
            assertThat(Events.recorded(second)).isEqualTo(Events.ids(second));
        }

        try (Run fresh = Run.ready(first.place().with("--fresh", "--people", "10"));
                DirectoryView directory = fresh.directory()) {
            assertThat(directory.census().all()).isEqualTo(10);
        }
    }

    @Test
    void aPortInUseAndAHomeInUseAreToldInASentence() throws Exception {
        Run.Place place = Run.Place.in(home, null, "--people", "10");
        int kafka = place.portBase() + Port.KAFKA.ordinal();

        try (ServerSocket other = new ServerSocket(kafka, 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> Run.ready(place))
                    .hasMessageContaining("Port " + kafka + ", wanted for Kafka, is in use")
                    .hasMessageContaining("--port-base");
        }
    }
}
