package io.loligo.local.whole;

import io.loligo.local.chain.Simulators;
import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.directory.DirectoryView;
import io.loligo.local.home.Addresses;
import io.loligo.local.home.Home;
import io.loligo.local.home.Port;
import io.loligo.local.home.Secret;
import io.loligo.local.home.Secrets;
import io.loligo.local.web.Connector;
import io.loligo.local.web.Ledger;
import io.loligo.local.web.Web;
import io.loligo.local.web.WebException;
import io.loligo.simulators.calamari.CalamariControl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** {@code ./run} as a process, with a home and ports of its own. */
final class Run implements AutoCloseable {
    private static final Path ROOT =
            Path.of(System.getProperty("loligo.root", "../..")).toAbsolutePath().normalize();
    private static final String READY = "Ctrl-C stops everything";
    private static final Duration START = Duration.ofMinutes(8);
    private static final long STOP_SECONDS = 90;

    private final Process process;
    private final Home home;
    private final Addresses addresses;
    private final Place place;
    private final Path output;

    private Run(Process process, Place place, Addresses addresses, Path output) {
        this.process = process;
        this.home = new Home(place.home());
        this.addresses = addresses;
        this.place = place;
        this.output = output;
    }

    /**
     * Where and with what a run is started.
     *
     * @param directory a real one to use; the simulated one where there is none
     * @param options further words of the command line
     * @param environment for all that the run starts
     */
    record Place(
            Path home,
            int portBase,
            @Nullable DirectoryAccess directory,
            List<String> options,
            Map<String, String> environment) {
        static Place in(Path home, @Nullable DirectoryAccess directory, String... options) throws IOException {
            return new Place(home, freeBase(), directory, List.of(options), Map.of());
        }

        Place with(String... others) {
            return new Place(home, portBase, directory, List.of(others), environment);
        }

        Place with(Map<String, String> others) {
            return new Place(home, portBase, directory, options, others);
        }
    }

    /** Starts it and returns when it has said that everything runs and the first sync is over. */
    static Run ready(Place place) throws IOException {
        Run run = started(place);
        try {
            run.awaitOutput(READY);
        } catch (RuntimeException late) {
            run.close();
            throw late;
        }
        return run;
    }

    /** Starts it, and returns at once. */
    static Run started(Place place) throws IOException {
        Path output = Files.createTempFile("run", ".txt");
        return new Run(command(place, output, List.of()), place, Addresses.from(place.portBase()), output);
    }

    /** Plays {@code ./run demo} in this run; returns what it said, and its exit code in the last line. */
    String demo() throws IOException, InterruptedException {
        Path said = Files.createTempFile("demo", ".txt");
        Process demo = command(place, said, List.of("demo"));
        if (!demo.waitFor(8, TimeUnit.MINUTES)) {
            demo.destroyForcibly();
        }
        return Files.readString(said) + "\nexit " + demo.waitFor();
    }

    private static Process command(Place place, Path output, List<String> words) throws IOException {
        Path target = ROOT.resolve("deploy/local/target");
        List<String> line = new ArrayList<>(List.of(
                // Whoever started the tests may have had Ctrl-C ignored, as a shell does for what it runs in the
                // background.
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dloligo.root=" + ROOT,
                "-cp",
                target.resolve("local-0.1.0-SNAPSHOT.jar") + ":" + target.resolve("library") + "/*",
                "io.loligo.local.LocalRun"));
        line.addAll(words);
        line.addAll(List.of("--home", place.home().toString(), "--port-base", Integer.toString(place.portBase())));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(place.environment());
        DirectoryAccess directory = place.directory();
        if (directory != null) {
            line.addAll(List.of(
                    "--directory",
                    directory.address().toString(),
                    "--directory-user",
                    directory.login().user(),
                    "--base",
                    directory.base(),
                    "--at-once"));
            directory.trust().certificates().ifPresent(file -> line.addAll(List.of("--directory-ca", "" + file)));
            directory.trust().hostName().ifPresent(name -> line.addAll(List.of("--directory-host-name", name)));
            builder.environment()
                    .put("LOLIGO_DIRECTORY_PASSWORD", directory.login().password());
        }
        line.addAll(words.isEmpty() ? place.options() : List.of());
        return builder.start();
    }

    void awaitOutput(String text) {
        Awaitility.await("'" + text + "' on the screen")
                .atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    String said = output();
                    if (!process.isAlive() && !said.contains(text)) {
                        throw new IllegalStateException(
                                "the run ended with " + process.exitValue() + " and said:\n" + said);
                    }
                    return said.contains(text);
                });
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("what the run said cannot be read", unreadable);
        }
    }

    /** What a service has logged. */
    String log(String service) throws IOException {
        return Files.readString(home.log(service));
    }

    /** Ends one of the services as a power cut would; the run starts it again. */
    void kill(String module) {
        List<ProcessHandle> found = process.descendants()
                .filter(child -> child.info()
                        .arguments()
                        .map(words -> String.join(" ", words).contains(module + "/target/quarkus-app"))
                        .orElse(false))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("there must be one process of " + module + ", not " + found);
        }
        found.getFirst().destroyForcibly();
    }

    /** As Ctrl-C does; returns the processes that it had started. */
    List<ProcessHandle> interrupt() throws IOException, InterruptedException {
        List<ProcessHandle> children = process.descendants().toList();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "the run did not end " + STOP_SECONDS + " s after Ctrl-C; it said:\n" + output());
        }
        return children;
    }

    Place place() {
        return place;
    }

    int port(Port port) {
        return addresses.port(port);
    }

    CalamariControl hr() {
        return new CalamariControl(URI.create(addresses.http(Port.CALAMARI)));
    }

    /** Everybody in HR, as its API tells it to whoever has the key. */
    Staff staff() throws IOException, InterruptedException {
        return Staff.read(
                URI.create(addresses.http(Port.CALAMARI)),
                Secrets.in(home.secrets()).get(Secret.LOLIGO_CALAMARI_API_KEY),
                hr().status().today());
    }

    Connector connector() {
        return new Connector(new Web(), addresses.http(Port.CONNECTOR));
    }

    Ledger ledger() {
        return new Ledger(new Web(), addresses.http(Port.AUDIT));
    }

    /** Which policy is in force, and what is wrong with the documents, as the mapper tells it. */
    String policyStatus() throws WebException {
        return new Web().get(addresses.http(Port.MAPPER) + "/api/policy").toString();
    }

    /** How this run's directory is reached, simulated or real. */
    DirectoryAccess access() throws IOException {
        DirectoryAccess real = place.directory();
        if (real != null) {
            return real;
        }
        return new Simulators(home, addresses, Secrets.in(home.secrets()))
                .directory()
                .access();
    }

    DirectoryView directory() throws IOException {
        return new DirectoryView(access());
    }

    Home home() {
        return home;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freeBase() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(21_000, 31_000);
            if (allFree(base)) {
                return base;
            }
        }
        throw new IOException("no " + Port.values().length + " free ports in a row were found between 21000 and 31000");
    }

    private static boolean allFree(int base) {
        for (int port = base; port < base + Port.values().length; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                socket.setReuseAddress(true);
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
