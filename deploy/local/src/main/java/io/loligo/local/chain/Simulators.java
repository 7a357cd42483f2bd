package io.loligo.local.chain;

import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.directory.DirectoryAccess.Login;
import io.loligo.local.directory.DirectoryAccess.Trust;
import io.loligo.local.home.Addresses;
import io.loligo.local.home.Home;
import io.loligo.local.home.Port;
import io.loligo.local.home.Secret;
import io.loligo.local.home.Secrets;
import io.loligo.simulators.calamari.SimulatorSettings;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.directory.DirectorySettings;
import io.loligo.simulators.directory.rules.Domain.RecycleBin;
import io.loligo.simulators.graph.GraphSettings;
import io.loligo.simulators.graph.GraphSettings.Client;
import io.loligo.simulators.graph.GraphSettings.Delays;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The two sides of the chain as stand-ins in this process. */
public final class Simulators {
    private final Home home;
    private final Addresses addresses;
    private final Secrets secrets;

    public Simulators(Home home, Addresses addresses, Secrets secrets) {
        this.home = home;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    /**
     * Which company, on the first start.
     *
     * @param people employed or yet to start
     */
    public record Company(int people, long seed) {}

    /** A Calamari that grants any number of requests: a person who looks on does not want to wait for its quota. */
    public HrSide calamari(Company company) {
        String key = secrets.get(Secret.LOLIGO_CALAMARI_API_KEY);
        SimulatorSettings settings = SimulatorSettings.of(company.people(), key)
                .seeded(company.seed())
                .listeningOn(Addresses.HOST, addresses.port(Port.CALAMARI))
                .with(Switch.RATE_LIMIT, "off")
                .keptIn(home.data("calamari").resolve("company.json"));
        return new HrSide(
                URI.create(addresses.http(Port.CALAMARI) + "/api"),
                key,
                List.of(new CalamariPiece(settings, addresses)));
    }

    public DirectorySide directory() {
        Path authority = home.data("directory").resolve("authority.pem");
        String password = secrets.get(Secret.LOLIGO_DIRECTORY_PASSWORD);
        var settings = new DirectorySettings(
                DirectorySettings.EXAMPLE_BASE,
                password,
                new DirectorySettings.Ports(
                        addresses.port(Port.LDAP),
                        addresses.port(Port.LDAPS),
                        OptionalInt.of(addresses.port(Port.DIRECTORY_STATUS))),
                new DirectorySettings.Files(
                        Optional.of(home.data("directory").resolve("domain.ldif")), Optional.of(authority)),
                List.of(),
                RecycleBin.ON,
                Clock.systemUTC());
        var access = new DirectoryAccess(
                URI.create("ldaps://" + Addresses.HOST + ":" + addresses.port(Port.LDAPS)),
                new Login("administrator@" + Policies.domain(DirectorySettings.EXAMPLE_BASE), password),
                new Trust(Optional.of(authority), Optional.empty()),
                DirectorySettings.EXAMPLE_BASE);
        return new DirectorySide(
                access, List.of(new DirectoryPiece(settings, access)), false, Optional.of(microsoft365(access)));
    }

    /** A tenant in which mailboxes come within a second, as nobody wants to wait for them here. */
    private CloudSide microsoft365(DirectoryAccess directory) {
        String secret = secrets.get(Secret.LOLIGO_CLOUD_SECRET);
        GraphSettings usual = GraphSettings.forTests();
        GraphSettings settings = usual.with(
                        new Client(usual.client().id(), secret, usual.client().tokenLifetime()))
                .with(new Delays(Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .listeningOn(addresses.port(Port.GRAPH))
                .keptIn(home.data("microsoft365").resolve("tenant.json"));
        return new CloudSide(
                URI.create(addresses.http(Port.GRAPH)),
                settings.tenantId().toString(),
                settings.client().id().toString(),
                secret,
                new CloudPiece(settings, directory, addresses));
    }
}
