package io.loligo.simulators.directory;

import io.loligo.simulators.directory.rules.Domain.RecycleBin;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * How a simulated directory starts.
 *
 * @param base the domain's name in {@code DC} components
 * @param administratorPassword of {@code Administrator}; used only when the domain is made, not when it is read from a file
 * @param ldapPort 0 for any free one, as also the next two
 * @param statusPort empty for no status page
 * @param state the file that keeps the directory from one start to the next
 * @param authorityFile where the certificate authority is written for clients to trust
 * @param units the relative names of organizational units that are made below the base unless they are there
 */
public record DirectorySettings(
        String base,
        String administratorPassword,
        int ldapPort,
        int ldapsPort,
        Optional<Integer> statusPort,
        Optional<Path> state,
        Optional<Path> authorityFile,
        List<String> units,
        RecycleBin recycleBin,
        Clock clock) {
    public static final String EXAMPLE_BASE = "DC=corp,DC=example,DC=com";
    public static final String EXAMPLE_PASSWORD = "Directory-1-Simulator";

    public DirectorySettings {
        units = List.copyOf(units);
    }

    /** An empty domain at free ports that is gone when it stops. */
    public static DirectorySettings forTests() {
        return new DirectorySettings(
                EXAMPLE_BASE,
                EXAMPLE_PASSWORD,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                RecycleBin.ON,
                Clock.systemUTC());
    }

    public DirectorySettings with(RecycleBin other) {
        return new DirectorySettings(
                base,
                administratorPassword,
                ldapPort,
                ldapsPort,
                statusPort,
                state,
                authorityFile,
                units,
                other,
                clock);
    }

    public DirectorySettings withUnits(String... names) {
        return new DirectorySettings(
                base,
                administratorPassword,
                ldapPort,
                ldapsPort,
                statusPort,
                state,
                authorityFile,
                List.of(names),
                recycleBin,
                clock);
    }

    public DirectorySettings withState(Path file) {
        return new DirectorySettings(
                base,
                administratorPassword,
                ldapPort,
                ldapsPort,
                statusPort,
                Optional.of(file),
                authorityFile,
                units,
                recycleBin,
                clock);
    }

    public DirectorySettings withStatusPort(int port) {
        return new DirectorySettings(
                base,
                administratorPassword,
                ldapPort,
                ldapsPort,
                Optional.of(port),
                state,
                authorityFile,
                units,
                recycleBin,
                clock);
    }

    public DirectorySettings withClock(Clock other) {
        return new DirectorySettings(
                base,
                administratorPassword,
                ldapPort,
                ldapsPort,
                statusPort,
                state,
                authorityFile,
                units,
                recycleBin,
                other);
    }

    @Override
    public String toString() {
        return "directory " + base;
    }
}
