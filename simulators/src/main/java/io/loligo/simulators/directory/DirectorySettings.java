package io.loligo.simulators.directory;

import io.loligo.simulators.directory.rules.Domain.RecycleBin;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a simulated directory starts.
 *
 * @param base the domain's name in {@code DC} components
 * @param administratorPassword of {@code Administrator}, at each start
 * @param units the relative names of organizational units that are made below the base unless they are there
 */
public record DirectorySettings(
        String base,
        String administratorPassword,
        Ports ports,
        Files files,
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
                new Ports(0, 0, OptionalInt.empty()),
                new Files(Optional.empty(), Optional.empty()),
                List.of(),
                RecycleBin.ON,
                Clock.systemUTC());
    }

    public DirectorySettings with(Ports other) {
        return new DirectorySettings(base, administratorPassword, other, files, units, recycleBin, clock);
    }

    public DirectorySettings with(Files other) {
        return new DirectorySettings(base, administratorPassword, ports, other, units, recycleBin, clock);
    }

    public DirectorySettings with(RecycleBin other) {
        return new DirectorySettings(base, administratorPassword, ports, files, units, other, clock);
    }

    public DirectorySettings with(Clock other) {
        return new DirectorySettings(base, administratorPassword, ports, files, units, recycleBin, other);
    }

    public DirectorySettings withUnits(String... names) {
        return new DirectorySettings(base, administratorPassword, ports, files, List.of(names), recycleBin, clock);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "directory " + base + " at " + ports;
    }

    /**
     * Where it listens, on the loopback interface; 0 means any free port.
     *
     * @param status empty for no status page
     */
    public record Ports(int ldap, int ldaps, OptionalInt status) {}

    /**
     * What it reads and writes.
     *
     * @param state keeps the directory from one start to the next
     * @param authority is where the certificate authority is written for clients to trust
     */
    public record Files(Optional<Path> state, Optional<Path> authority) {}
}
