package io.loligo.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The parts that all tests of a build share: each is started by the first test that asks, in a process of its own, and ends
 * by itself after the last. Tests keep apart by topic prefix, database or organizational unit.
 */
public final class SharedParts {
    /** Where the shared parts keep their data and addresses; the build sets it. */
    public static final String DIRECTORY = "loligo.parts.directory";

    /** The folder of jars that a part's process needs; the build of this module fills it. */
    public static final String LIBRARY = "loligo.parts.library";

    private static final Duration START = Duration.ofMinutes(2);

    private SharedParts() {}

    public static KafkaPart kafka() {
        return new KafkaPart(address("kafka"));
    }

    public static PostgresPart postgres() {
        String[] parts = address("postgres").split(":", 2);
        return new PostgresPart(parts[0], Integer.parseInt(parts[1]));
    }

    /** A domain controller; each test makes an organizational unit of its own in it. */
    public static DomainAddress domain() {
        String host = address("domain");
        try {
            return SambaDomain.address(directory("domain"), host);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the shared domain at " + host, unreadable);
        }
    }

    /** The file shares of {@link #domain()}; each test makes a folder of its own in one. */
    public static DomainShares fileShares() {
        return SambaDomain.shares(directory("domain"), address("domain"));
    }

    /** Writes the keys of a principal of {@link #domain()} into a new keytab, such as of {@code HTTP/host} for a service. */
    public static Path keytab(String principal, Path file) {
        address("domain");
        try {
            return SambaDomain.exportKeytab(directory("domain"), principal, file);
        } catch (IOException refused) {
            throw new UncheckedIOException("the keys of " + principal, refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while the keys of " + principal + " were written", interrupted);
        }
    }

    static synchronized String address(String part) {
        Path directory = directory(part);
        try {
            Files.createDirectories(directory);
            lease(directory);
            try (FileChannel starting = FileChannel.open(
                            directory.resolve("starting"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = patiently(starting)) {
                Optional<String> running = running(directory);
                return running.isPresent() ? running.get() : start(part, directory);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("the shared " + part + " in " + directory, unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting " + part, interrupted);
        }
    }

    // Held until this process ends; never closed, for closing any channel on the file would drop the lock (POSIX).
    @SuppressWarnings("resource")
    private static void lease(Path directory) throws IOException {
        FileChannel lease = FileChannel.open(
                directory.resolve("lease"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        keepOpen(lease);
        try {
            FileLock held = lease.lock(0, Long.MAX_VALUE, true);
            if (!held.isShared()) {
                throw new IOException("this file system has no shared locks: " + directory);
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // Another class loader of this process holds it already.
        }
    }

    // A channel that nothing refers to is closed by the garbage collector; a thread's stack outlives every class
    // loader.
    private static void keepOpen(FileChannel lease) {
        Thread.ofPlatform().daemon().name("lease of a shared part").start(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } finally {
                Reference.reachabilityFence(lease);
            }
        });
    }

    private static FileLock patiently(FileChannel channel) throws IOException, InterruptedException {
        while (true) {
            try {
                return channel.lock();
            } catch (OverlappingFileLockException anotherClassLoader) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static Optional<String> running(Path directory) throws IOException {
        Path file = directory.resolve("address");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        boolean alive = ProcessHandle.of(Long.parseLong(lines.get(0)))
                .map(ProcessHandle::isAlive)
                .orElse(false);
        return alive ? Optional.of(lines.get(1)) : Optional.empty();
    }

    private static String start(String part, Path directory) throws IOException, InterruptedException {
        Files.deleteIfExists(directory.resolve("address"));
        Path library = Path.of(required(LIBRARY));
        Path log = directory.resolve("host.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-cp",
                library.resolveSibling("classes") + System.getProperty("path.separator") + library.resolve("*"),
                PartHost.class.getName(),
                part,
                directory.toString()));
        Process host = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<String> address = running(directory);
            if (address.isPresent()) {
                return address.get();
            }
            if (host.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("the process of " + part + " ended with " + host.exitValue() + "; it said:\n"
                        + Files.readString(log));
            }
        }
        host.destroyForcibly();
        throw new IOException(part + " did not answer within " + START.toMinutes() + " min; see " + log);
    }

    private static Path directory(String part) {
        return Path.of(required(DIRECTORY)).resolve(part).toAbsolutePath();
    }

    private static String required(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException("the system property " + property
                    + " is not set; run tests by ./mvnw, or set it as the root pom.xml does (see parts/README.md)");
        }
        return value;
    }
}
