package io.loligo.audit;

import io.loligo.parts.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A way to a server that can be shut: whoever stands in it is cut off, whoever comes is turned away. */
final class Gate {
    private final InetSocketAddress server;
    private final int port;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket entrance;

    /** Shut at first. */
    Gate(String host, int port) {
        this.server = new InetSocketAddress(host, port);
        try {
            this.port = Ports.free();
        } catch (IOException none) {
            throw new UncheckedIOException("a free port", none);
        }
    }

    int port() {
        return port;
    }

    synchronized void open() {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            entrance = opened;
            Thread.ofVirtual().start(() -> admit(opened));
        } catch (IOException refused) {
            throw new UncheckedIOException("port " + port, refused);
        }
    }

    synchronized void shut() {
        if (entrance != null) {
            close(entrance);
            entrance = null;
        }
        passing.forEach(Gate::close);
        passing.clear();
    }

    private void admit(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket visitor = opened.accept();
                Socket onwards = new Socket();
                onwards.connect(server);
                passing.add(visitor);
                passing.add(onwards);
                Thread.ofVirtual().start(() -> carry(visitor, onwards));
                Thread.ofVirtual().start(() -> carry(onwards, visitor));
            } catch (IOException shut) {
                // The loop looks whether the gate is still open.
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cutOff) {
            // That is what a gate is for.
        }
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception closedAlready) {
            throw new IllegalStateException(closedAlready);
        }
    }
}
