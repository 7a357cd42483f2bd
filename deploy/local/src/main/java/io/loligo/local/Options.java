package io.loligo.local;

import io.loligo.local.chain.Simulators.Company;
import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.directory.DirectoryAccess.Login;
import io.loligo.local.directory.DirectoryAccess.Trust;
import io.loligo.local.home.Addresses;
import io.loligo.local.home.Home;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person can ask of a local run. */
final class Options {
    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "250",
            description = "People of the simulated company, on the first start (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "7",
            description = "Draws another company of the same size (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--fresh", description = "Forget what earlier runs left and start over.")
    private boolean fresh;

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            description = "Use ports in a row from here on, instead of the usual ones.")
    private @Nullable Integer portBase;

    @Option(
            names = "--home",
            paramLabel = "FOLDER",
            description = "Where data, logs and secrets are kept (default: .loligo beside this script).")
    private @Nullable Path home;

    @Option(
            names = "--calamari",
            paramLabel = "URL",
            description = "A real Calamari, such as https://acme.calamari.io/api; its key in LOLIGO_CALAMARI_API_KEY.")
    private @Nullable URI calamari;

    @Option(
            names = "--directory",
            paramLabel = "URL",
            description =
                    "A real directory, such as ldaps://dc1.corp.example.com; its password in LOLIGO_DIRECTORY_PASSWORD.")
    private @Nullable URI directory;

    @Option(
            names = "--directory-user",
            paramLabel = "NAME",
            description = "The service account there, such as loligo@corp.example.com.")
    private @Nullable String directoryUser;

    @Option(
            names = "--directory-ca",
            paramLabel = "FILE",
            description = "PEM file of the authorities to trust, where Java does not know them.")
    private @Nullable Path directoryCa;

    @Option(
            names = "--directory-host-name",
            paramLabel = "NAME",
            description = "The name on the server's certificate, where it is another one than in the URL.")
    private @Nullable String directoryHostName;

    @Option(
            names = "--base",
            paramLabel = "DN",
            description = "The container for people and groups, such as OU=Loligo,DC=corp,DC=example,DC=com.")
    private @Nullable String base;

    @Option(
            names = "--at-once",
            description =
                    "With a real directory: do not hold what each automation wants first until somebody has looked at it.")
    private boolean atOnce;

    Company company() {
        if (people < 1 || people > 1_000_000) {
            throw new IllegalArgumentException("--people: 1 to 1000000, not " + people);
        }
        return new Company(people, seed);
    }

    boolean fresh() {
        return fresh;
    }

    Home home(Path root) {
        return new Home(home == null ? root.resolve(".loligo") : home);
    }

    Addresses addresses() {
        return portBase == null ? Addresses.standard() : Addresses.from(portBase);
    }

    /** A real Calamari, if one was named. */
    Optional<URI> calamari() {
        if (calamari != null && !"https".equals(calamari.getScheme())) {
            throw new IllegalArgumentException("--calamari: an https address, not " + calamari);
        }
        return Optional.ofNullable(calamari);
    }

    /** Whether nobody wants to look before the first changes are made. */
    boolean atOnce() {
        return atOnce;
    }

    /** A real directory, if one was named. */
    Optional<DirectoryAccess> directory() {
        if (directory == null) {
            return Optional.empty();
        }
        if (!"ldaps".equals(directory.getScheme()) || directory.getHost() == null) {
            throw new IllegalArgumentException("--directory: ldaps://host or ldaps://host:port, not " + directory);
        }
        if (directoryCa != null && !Files.isReadable(directoryCa)) {
            throw new IllegalArgumentException("--directory-ca: a PEM file that can be read, not " + directoryCa);
        }
        return Optional.of(new DirectoryAccess(
                directory,
                new Login(
                        needed("--directory-user", directoryUser),
                        fromEnvironment("LOLIGO_DIRECTORY_PASSWORD", "--directory")),
                new Trust(
                        Optional.ofNullable(directoryCa).map(Path::toAbsolutePath),
                        Optional.ofNullable(directoryHostName)),
                needed("--base", base)));
    }

    static String fromEnvironment(String variable, String because) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(variable + ": must be set in the environment for " + because);
        }
        return value;
    }

    private static String needed(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(option + ": is needed with --directory");
        }
        return value;
    }
}
