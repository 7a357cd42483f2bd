package io.loligo.local.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder in which a local run keeps everything: data, logs, settings, secrets. */
public record Home(Path folder) {
    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    public Path data(String part) {
        return folder.resolve("data").resolve(part);
    }

    public Path log(String piece) {
        return folder.resolve("logs").resolve(piece + ".log");
    }

    public Path settings(String piece) {
        return folder.resolve("settings").resolve(piece + ".properties");
    }

    public Path secrets() {
        return folder.resolve("secrets");
    }

    /** The addresses of the run that holds this home. */
    public Path addresses() {
        return folder.resolve("addresses");
    }

    /** Holds this home for one run until it is closed or the process ends; empty if another run holds it. */
    public Optional<AutoCloseable> hold() throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Deletes all but the lock, so that the next run starts from nothing; secrets are made anew too. */
    public void forget() throws IOException {
        for (String name : new String[] {"data", "logs", "settings", "secrets", "addresses"}) {
            delete(folder.resolve(name));
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
