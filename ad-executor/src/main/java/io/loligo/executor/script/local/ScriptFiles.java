package io.loligo.executor.script.local;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.script.ScriptFile;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds scripts by name in one folder. */
final class ScriptFiles {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    private final Path folder;

    ScriptFiles(Path folder) {
        this.folder = folder;
    }

    /** Links are followed only to where mounted folders put their files: below the folder itself. */
    Optional<ScriptFile> find(String name) throws SystemException {
        if (!NAME.matcher(name).matches()) {
            throw new SystemException(
                    new Trouble.Denied(RefusalCode.INVALID_VALUE),
                    "script: a file's name of letters, digits, dot, hyphen and underscore, not '" + name + "'",
                    "Name a file of the operator's folder.");
        }
        Path file = folder.resolve(name);
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath()) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return Optional.of(new ScriptFile(name, Files.readAllBytes(file)));
        } catch (NoSuchFileException notThere) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
                throw unreadable(notThere);
            }
            return Optional.empty();
        } catch (IOException notReadable) {
            throw unreadable(notReadable);
        }
    }

    private SystemException unreadable(IOException cause) {
        return new SystemException(
                new Trouble.Lasting(),
                "the operator's folder of scripts cannot be read: " + cause,
                "Mount it where loligo.scripts.folder says, readable for the executor.",
                cause);
    }
}
