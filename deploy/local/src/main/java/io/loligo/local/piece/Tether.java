package io.loligo.local.piece;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Ends a service when the run that started it is gone, however it went: the run holds the other end of the service's
 * standard input, and the operating system closes that with the run. Loaded into the service as a Java agent, so that the
 * service itself knows nothing of local runs.
 */
public final class Tether {
    /** What a shell says of a process that was asked to end: 128 and the number of SIGTERM. */
    private static final int TERMINATED = 143;

    private Tether() {}

    /** Called by Java before the service's own main method. */
    public static void premain(String ignored) {
        Thread.ofPlatform().daemon().name("loligo-tether").start(() -> {
            awaitEnd(System.in);
            Runtime.getRuntime().exit(TERMINATED);
        });
    }

    private static void awaitEnd(InputStream run) {
        try {
            while (run.read() >= 0) {
                // The run never writes; whatever came is of no meaning.
            }
        } catch (IOException broken) {
            // As good as the end.
        }
    }

    /** The jar that holds this class and says that it is an agent; none where classes were run from a folder. */
    static Optional<Path> jar() {
        try {
            Path source = Path.of(Tether.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(source) ? Optional.of(source) : Optional.empty();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
