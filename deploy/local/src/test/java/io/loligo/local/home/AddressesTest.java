package io.loligo.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @Test
    void aBaseGivesPortsInARow() {
        Addresses addresses = Addresses.from(20_000);

        assertThat(addresses.ports().values())
                .containsExactlyElementsOf(IntStream.range(20_000, 20_000 + Port.values().length)
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 80, 65_530})
    void aBaseWithoutRoomIsRefusedWithTheAcceptedRange(int base) {
        assertThatThrownBy(() -> Addresses.from(base)).hasMessageStartingWith("--port-base: 1024 to ");
    }

    @Test
    void addressesReadBackAsTheyWereWritten(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("addresses");

        Addresses.from(30_000).write(file);

        assertThat(Addresses.read(file)).isEqualTo(Addresses.from(30_000));
    }

    @Test
    void aPortInUseIsNamedWithTheProcessThatHoldsIt() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new EnumMap<Port, Integer>(Port.class);
            // Below the ports that connections get by themselves, so that none is taken by chance.
            ports.putAll(Addresses.from(20_000).ports());
            ports.put(Port.KAFKA, socket.getLocalPort());

            assertThat(new Addresses(ports).taken()).contains(Port.KAFKA);
            assertThat(PortHolder.of(socket.getLocalPort()))
                    .hasValueSatisfying(holder -> assertThat(holder)
                            .contains("process " + ProcessHandle.current().pid()));
        }
    }
}
