package io.loligo.parts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What Samba needs of the machine it runs on. */
final class SambaHost {
    private static final Pattern PATH_SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));
    private static final List<String> PROGRAMS = List.of("samba", "samba-tool", "smbd", "winbindd");

    private static final String INSTALL = "apt-get install samba samba-ad-dc samba-ad-provision winbind";
    private static final Path DEBIAN = Path.of("/usr/share/samba");

    // The kernel takes socket names of 107 bytes; Samba adds up to 30 to its directory.
    private static final int LONGEST_DIRECTORY = 75;

    private SambaHost() {}

    /** Says in one sentence what is missing, if anything is. */
    static void require(Path directory) throws IOException {
        List<String> missing =
                PROGRAMS.stream().filter(program -> !onThePath(program)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("a domain controller needs Samba, and " + String.join(" and ", missing)
                    + " is not on the path; on Debian: " + INSTALL);
        }
        if (Files.isDirectory(DEBIAN) && !Files.isDirectory(DEBIAN.resolve("setup/ad-schema"))) {
            throw new IllegalStateException("a new domain is made from Active Directory's schema, which is not in "
                    + DEBIAN + "; on Debian: " + INSTALL);
        }
        if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            throw new IllegalStateException(
                    "a domain controller listens at ports below 1024 and owns its files' access lists; run as root, or use"
                            + " the in-memory directory of the module simulators");
        }
        if (directory.toString().length() > LONGEST_DIRECTORY) {
            throw new IllegalStateException("the domain's directory must be at most " + LONGEST_DIRECTORY
                    + " characters long, for Samba keeps sockets in it, not " + directory);
        }
    }

    /** Runs a program to its end; what it says goes to a file and, if it fails, into the message. */
    static void run(Path log, String... command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException(
                    command[0] + " " + command[2] + " ended with " + exit + "; it said:\n" + Files.readString(log));
        }
    }

    private static boolean onThePath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(PATH_SEPARATOR.split(path))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
