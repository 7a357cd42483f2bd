package io.loligo.executor.powershell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The same server under another address. */
final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final int to;

    Relay(String address, int to) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getByName(address));
        this.to = to;
        Thread.ofVirtual().start(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void letIn() {
        try {
            while (true) {
                Socket in = door.accept();
                var out = new Socket("localhost", to);
                Thread.ofVirtual().start(() -> copy(in, out));
                Thread.ofVirtual().start(() -> copy(out, in));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // One side hung up.
        }
    }
}
