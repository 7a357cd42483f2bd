package io.loligo.parts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The process in which one shared part lives. It writes the part's address beside its data and ends itself when nobody has
 * held the lease for a while; an operating system releases the lease of a process that dies, so nothing is left behind.
 */
public final class PartHost {
    private static final Duration UNUSED = Duration.ofMinutes(2);
    private static final Logger ROOT = Logger.getLogger("");

    private PartHost() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: PartHost kafka|postgres|domain DIRECTORY");
        }
        ROOT.setLevel(Level.WARNING);
        Path directory = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "kafka" -> {
                try (KafkaServer server = KafkaServer.start(directory, 0)) {
                    announce(directory, server.part().bootstrapServers());
                    awaitDisuse(directory);
                }
            }
            case "postgres" -> {
                try (PostgresServer server = PostgresServer.start(directory, 0)) {
                    announce(
                            directory,
                            server.part().host() + ":" + server.part().port());
                    awaitDisuse(directory);
                }
            }
            case "domain" -> {
                try (SambaDomain domain = SambaDomain.start(directory)) {
                    announce(directory, domain.address().host());
                    awaitDisuse(directory);
                }
            }
            default -> throw new IllegalArgumentException("part: kafka, postgres or domain, not " + arguments[0]);
        }
        System.exit(0);
    }

    static void announce(Path directory, String address) throws IOException {
        Path written = Files.writeString(
                directory.resolve("address.new"), ProcessHandle.current().pid() + "\n" + address + "\n");
        Files.move(written, directory.resolve("address"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Waits, without looking again and again, until nobody holds the lease, and returns if it is still free a while later. */
    static void awaitDisuse(Path directory) throws IOException, InterruptedException {
        do {
            awaitRelease(directory);
            Thread.sleep(UNUSED);
        } while (held(directory));
        Files.deleteIfExists(directory.resolve("address"));
    }

    // Those who use the part share the lock; whoever wants it alone is let in when the last of them is gone.
    private static void awaitRelease(Path directory) throws IOException {
        try (FileChannel lease = lease(directory);
                FileLock alone = lease.lock()) {
            if (!alone.isValid()) {
                throw new IOException("the lease in " + directory + " was lost while waiting for it");
            }
        }
    }

    private static FileChannel lease(Path directory) throws IOException {
        return FileChannel.open(directory.resolve("lease"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean held(Path directory) throws IOException {
        try (FileChannel lease = lease(directory);
                FileLock free = lease.tryLock()) {
            return free == null;
        }
    }
}
