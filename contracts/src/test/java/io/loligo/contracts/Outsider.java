package io.loligo.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who knows Loligo from its published documents alone: programs in {@code contracts/src/test/outsider} that use
 * other people's libraries. Needs Node.js with npm.
 */
public final class Outsider {
    private static final long MINUTES = 5;

    private Outsider() {}

    /**
     * Runs one of the outsider's programs.
     *
     * @param script its file name
     * @param input what it reads on standard input
     * @return what it wrote on standard output
     */
    public static String run(String script, String input, String... arguments) {
        Path folder = folder();
        try {
            installOnce(folder);
            List<String> command = new ArrayList<>(List.of("node", script));
            command.addAll(Arrays.asList(arguments));
            return output(folder, command, input);
        } catch (IOException impossible) {
            throw new UncheckedIOException(script, impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + script, interrupted);
        }
    }

    private static void installOnce(Path folder) throws IOException, InterruptedException {
        Path installed = folder.resolve("node_modules/.package-lock.json");
        if (!Files.exists(installed) || isOlder(installed, folder.resolve("package-lock.json"))) {
            output(folder, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), "");
            Files.setLastModifiedTime(installed, FileTime.fromMillis(System.currentTimeMillis()));
        }
    }

    private static boolean isOlder(Path one, Path other) throws IOException {
        return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) < 0;
    }

    private static String output(Path folder, List<String> command, String input)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile("outsider", ".out");
        Path complained = Files.createTempFile("outsider", ".err");
        Path given = Files.writeString(Files.createTempFile("outsider", ".in"), input);
        try {
            Process process = start(new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(given.toFile())
                    .redirectOutput(said.toFile())
                    .redirectError(complained.toFile()));
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end within " + MINUTES + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new IOException(command + " in " + folder + " ended with " + process.exitValue() + "; it said:\n"
                        + Files.readString(complained) + Files.readString(said));
            }
            return Files.readString(said);
        } finally {
            for (Path file : List.of(said, complained, given)) {
                Files.delete(file);
            }
        }
    }

    private static Process start(ProcessBuilder command) throws IOException {
        try {
            return command.start();
        } catch (IOException missing) {
            throw new IOException(
                    command.command().getFirst()
                            + " cannot be started. This test needs Node.js 20 or newer with npm:"
                            + " apt-get install nodejs npm (Debian), or nodejs.org",
                    missing);
        }
    }

    /** Found from the folder of whichever module the test belongs to. */
    private static Path folder() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path folder = up.resolve("contracts/src/test/outsider");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "no contracts/src/test/outsider above " + Path.of("").toAbsolutePath());
    }
}
