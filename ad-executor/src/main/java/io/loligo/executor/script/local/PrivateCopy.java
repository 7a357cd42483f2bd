package io.loligo.executor.script.local;

import io.loligo.executor.script.ScriptFile;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A script in a folder that nobody else can read or write, for one run. */
record PrivateCopy(Path folder, Path file, ScriptFile script) implements AutoCloseable {

    static PrivateCopy of(ScriptFile script) throws SystemException {
        try {
            Path folder = Files.createTempDirectory(
                    "loligo-script",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path file = Files.createFile(
                    folder.resolve(script.name()),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            script.writeTo(file);
            return new PrivateCopy(folder, file, script);
        } catch (IOException full) {
            throw new SystemException(
                    new Trouble.Passing(),
                    "the script cannot be copied for its run: " + full,
                    "See that the temporary folder can be written.",
                    full);
        }
    }

    List<String> command() {
        return script.isPowerShell() && !script.namesItsInterpreter()
                ? List.of("pwsh", "-NoProfile", "-NonInteractive", "-File", file.toString())
                : List.of(file.toString());
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException left) {
            folder.toFile().deleteOnExit();
        }
    }
}
