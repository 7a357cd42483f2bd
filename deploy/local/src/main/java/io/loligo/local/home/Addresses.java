package io.loligo.local.home;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Which port each piece of a local run listens on, on the loopback interface. */
public record Addresses(Map<Port, Integer> ports) {
    public static final String HOST = "127.0.0.1";

    /** The highest port less the number of ports of a run. */
    private static final int LAST_BASE = 65_535 - Port.values().length;

    public Addresses {
        ports = Collections.unmodifiableMap(new EnumMap<>(ports));
    }

    public static Addresses standard() {
        var ports = new EnumMap<Port, Integer>(Port.class);
        Arrays.stream(Port.values()).forEach(port -> ports.put(port, port.standard()));
        return new Addresses(ports);
    }

    /** All ports in a row from {@code base} on. */
    public static Addresses from(int base) {
        if (base < 1024 || base > LAST_BASE) {
            throw new IllegalArgumentException("--port-base: 1024 to " + LAST_BASE + ", not " + base);
        }
        var ports = new EnumMap<Port, Integer>(Port.class);
        int next = base;
        for (Port port : Port.values()) {
            ports.put(port, next++);
        }
        return new Addresses(ports);
    }

    public int port(Port of) {
        return ports.getOrDefault(of, of.standard());
    }

    public String http(Port of) {
        return "http://localhost:" + port(of);
    }

    public String hostAndPort(Port of) {
        return HOST + ":" + port(of);
    }

    /** The first port that something else listens on. */
    public Optional<Port> taken() {
        return Arrays.stream(Port.values()).filter(port -> !isFree(port(port))).findFirst();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (BindException inUse) {
            return false;
        } catch (IOException unusable) {
            return false;
        }
    }

    /** For another process that looks for this run. */
    public void write(Path file) throws IOException {
        var lines = new StringBuilder();
        ports.forEach(
                (port, number) -> lines.append(port).append('=').append(number).append('\n'));
        Files.writeString(file, lines.toString());
    }

    public static Addresses read(Path file) throws IOException {
        var written = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            written.load(reader);
        }
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, Integer.valueOf(written.getProperty(port.name(), "" + port.standard())));
        }
        return new Addresses(ports);
    }
}
