package io.loligo.local.home;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells which process listens on a port, where the operating system says so (Linux, and only of one's own processes). */
public final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** In words, such as {@code java (process 4711)}; empty if it cannot be found out. */
    public static Optional<String> of(int port) {
        try {
            Set<String> sockets = new HashSet<>();
            for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
                collect(Path.of(table), port, sockets);
            }
            return sockets.isEmpty() ? Optional.empty() : processWith(sockets);
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static void collect(Path table, int port, Set<String> sockets) throws IOException {
        String suffix = ":" + String.format(Locale.ROOT, "%04X", port);
        for (String line : Files.readAllLines(table)) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING)) {
                sockets.add("socket:[" + columns[9] + "]");
            }
        }
    }

    private static Optional<String> processWith(Set<String> sockets) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, sockets)) {
                    String name = Files.readString(process.resolve("comm")).strip();
                    return Optional.of(name + " (process " + process.getFileName() + ")");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : open) {
                if (Files.isSymbolicLink(file)
                        && sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
