package io.loligo.simulators.calamari;

import io.loligo.simulators.calamari.behaviour.Switches;
import io.loligo.simulators.exchange.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Runs the simulator until the process is told to end. */
@Command(
        name = "calamari-simulator",
        mixinStandardHelpOptions = true,
        description = "A Calamari tenant that never was: both generations of its API, and a page to play HR on.")
public final class CalamariMain implements Callable<Integer> {
    private static final String DEFAULT_VARIABLE = "CALAMARI_API_KEY";

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (${DEFAULT-VALUE}). "
                    + "The control plane has no key: keep it on this machine.")
    String host = "";

    @Option(names = "--port", defaultValue = "8100", description = "Port (${DEFAULT-VALUE}); 0 for any free one.")
    int port;

    @Option(
            names = "--people",
            defaultValue = "250",
            description = "People employed or yet to start (${DEFAULT-VALUE}).")
    int people;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same seed makes the same company (${DEFAULT-VALUE}).")
    long seed;

    @Option(
            names = "--zone",
            defaultValue = "Europe/Warsaw",
            description = "The company's time zone (${DEFAULT-VALUE}).")
    ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--api-key-env", description = "Variable that holds the API key (" + DEFAULT_VARIABLE + ").")
    @Nullable
    String apiKeyVariable;

    @Option(names = "--api-key-file", description = "File that holds the API key.")
    @Nullable
    Path apiKeyFile;

    @Option(names = "--state", description = "File that keeps the state for the next start.")
    @Nullable
    Path state;

    @Option(names = "--switch", description = "KEY=VALUE of a switch, such as rate.limit=off; may be repeated.")
    Map<String, String> switches = new TreeMap<>();

    @CommandLine.Spec
    CommandLine.Model.@Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CalamariMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var calamari = CalamariSimulator.start(settings())) {
            System.out.println("Calamari simulator: page " + calamari.page() + "/   API " + calamari.api());
            var end = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(calamari::close, "calamari-end"));
            end.await();
        }
        return 0;
    }

    private SimulatorSettings settings() {
        try {
            SimulatorSettings settings = SimulatorSettings.of(people, apiKey())
                    .listeningOn(host, port)
                    .seeded(seed)
                    .in(zone)
                    .with(Switches.likeliest().with(switches));
            return Optional.ofNullable(state).map(settings::keptIn).orElse(settings);
        } catch (BadInputException refused) {
            throw refused("--switch " + refused.field() + ": " + refused.problem());
        }
    }

    private String apiKey() {
        if (apiKeyFile != null) {
            try {
                return Files.readString(apiKeyFile).strip();
            } catch (IOException unreadable) {
                throw refused("--api-key-file: a readable file, not " + apiKeyFile);
            }
        }
        String variable = Optional.ofNullable(apiKeyVariable).orElse(DEFAULT_VARIABLE);
        return Optional.ofNullable(System.getenv(variable))
                .filter(key -> !key.isBlank())
                .orElseThrow(() -> refused("The API key is missing: put it into the variable " + variable
                        + ", or name a file by --api-key-file."));
    }

    private ParameterException refused(String problem) {
        CommandLine.Model.CommandSpec known = spec == null ? CommandLine.Model.CommandSpec.create() : spec;
        return new ParameterException(known.commandLine(), problem);
    }
}
