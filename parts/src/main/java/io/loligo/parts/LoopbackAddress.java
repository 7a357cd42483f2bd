package io.loligo.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Addresses out of 127.0.0.0/8, all of which Linux answers by itself. */
final class LoopbackAddress {
    private static final List<Integer> DIRECTORY_PORTS = List.of(88, 389, 445, 464, 636, 3268, 3269);
    private static final int TRIES = 50;

    private LoopbackAddress() {}

    /** One where no directory listens; the same for the same place as long as it is free. */
    static String freeFor(Path place) throws IOException {
        Random seeded = new Random(place.toString().hashCode());
        for (int tried = 0; tried < TRIES; tried++) {
            String address = "127.%d.%d.%d"
                    .formatted(64 + seeded.nextInt(128), 1 + seeded.nextInt(254), 1 + seeded.nextInt(254));
            if (free(address)) {
                return address;
            }
        }
        throw new IOException("found no loopback address with free ports " + DIRECTORY_PORTS
                + "; is another directory bound to all addresses?");
    }

    private static boolean free(String address) throws IOException {
        InetAddress host = InetAddress.getByName(address);
        for (int port : DIRECTORY_PORTS) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(host, port));
            } catch (java.net.BindException taken) {
                return false;
            }
        }
        return true;
    }
}
