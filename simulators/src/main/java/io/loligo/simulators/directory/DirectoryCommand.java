package io.loligo.simulators.directory;

import io.loligo.simulators.directory.rules.Domain.RecycleBin;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the directory simulator until it is interrupted. */
@Command(
        name = "directory-simulator",
        mixinStandardHelpOptions = true,
        description = "A stand-in for an Active Directory domain controller, reached at the loopback address.")
public final class DirectoryCommand implements Callable<Integer> {
    /** The environment variable that holds the administrator's password. */
    static final String PASSWORD = "LOLIGO_DIRECTORY_PASSWORD";

    private final PrintStream output;

    @Option(names = "--base", defaultValue = DirectorySettings.EXAMPLE_BASE, description = "default: ${DEFAULT-VALUE}")
    private String base = DirectorySettings.EXAMPLE_BASE;

    @Option(names = "--ldap-port", defaultValue = "10389", description = "default: ${DEFAULT-VALUE}; 0 for any")
    private int ldapPort;

    @Option(names = "--ldaps-port", defaultValue = "10636", description = "default: ${DEFAULT-VALUE}; 0 for any")
    private int ldapsPort;

    @Option(names = "--status-port", defaultValue = "8105", description = "default: ${DEFAULT-VALUE}; 0 for any")
    private int statusPort;

    @Option(names = "--state", paramLabel = "FILE", description = "keep the directory in this file")
    private Optional<Path> state = Optional.empty();

    @Option(names = "--ca", paramLabel = "FILE", description = "write the certificate authority to this file (PEM)")
    private Optional<Path> authority = Optional.empty();

    @Option(
            names = "--unit",
            paramLabel = "NAME",
            description = "make this organizational unit below the base; may be given several times")
    private List<String> units = List.of();

    @Option(names = "--no-recycle-bin", description = "delete for good")
    private boolean noRecycleBin;

    DirectoryCommand(PrintStream output) {
        this.output = output;
    }

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new DirectoryCommand(System.out));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("directory-simulator: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        DirectorySimulator simulator = DirectorySimulator.start(settings());
        CountDownLatch interrupted = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                simulator.close();
            } catch (IOException failed) {
                System.err.println("directory-simulator: " + failed.getMessage());
            }
            interrupted.countDown();
        }));
        output.printf(
                "directory ready: ldap://%1$s:%2$d ldaps://%1$s:%3$d http://%1$s:%4$d/ %5$s%n",
                simulator.host(),
                simulator.ldapPort(),
                simulator.ldapsPort(),
                simulator.statusPort().orElseThrow(),
                simulator.baseDn());
        output.flush();
        interrupted.await();
        return CommandLine.ExitCode.OK;
    }

    private DirectorySettings settings() {
        return new DirectorySettings(
                base,
                Optional.ofNullable(System.getenv(PASSWORD)).orElse(DirectorySettings.EXAMPLE_PASSWORD),
                new DirectorySettings.Ports(ldapPort, ldapsPort, OptionalInt.of(statusPort)),
                new DirectorySettings.Files(state, authority),
                units,
                noRecycleBin ? RecycleBin.OFF : RecycleBin.ON,
                Clock.systemUTC());
    }
}
