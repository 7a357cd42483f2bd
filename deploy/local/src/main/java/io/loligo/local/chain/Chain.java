package io.loligo.local.chain;

import io.loligo.local.home.Addresses;
import io.loligo.local.home.Home;
import io.loligo.local.home.Port;
import io.loligo.local.home.Secret;
import io.loligo.local.piece.Piece;
import io.loligo.local.piece.PieceException;
import io.loligo.local.piece.Service;
import io.loligo.local.piece.Supervisor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All pieces of Loligo on one machine, in the order in which they need one another. */
public final class Chain {
    public static final String CONNECTOR = "Connector";
    public static final String MAPPER = "Mapper";
    public static final String EXECUTOR = "Executor";
    public static final String AUDIT = "Audit";

    private final Place place;
    private final HrSide hr;
    private final DirectorySide directory;

    public Chain(Place place, HrSide hr, DirectorySide directory) {
        this.place = place;
        this.hr = hr;
        this.directory = directory;
    }

    /**
     * Where a run lives.
     *
     * @param root the folder of the sources, in which the services are built
     */
    public record Place(Path root, Home home, Addresses addresses) {}

    /** Starts everything and returns when all of it is ready. */
    public void start(Supervisor supervisor) throws PieceException, InterruptedException {
        supervisor.start(List.of(
                new KafkaPiece(place.home(), place.addresses()), new PostgresPiece(place.home(), place.addresses())));
        supervisor.start(
                Stream.concat(directory.pieces().stream(), hr.pieces().stream()).toList());
        supervisor.start(directory.cloud().stream().map(CloudSide::piece).toList());
        supervisor.start(services());
    }

    private List<Piece> services() throws PieceException {
        var settings = new ServiceSettings(place.addresses());
        return List.of(
                service(AUDIT, "audit-service", Port.AUDIT, settings.audit(), Map.of()),
                service(EXECUTOR, "ad-executor", Port.EXECUTOR, settings.executor(directory), executorSecrets()),
                service(
                        MAPPER,
                        "mapper-service",
                        Port.MAPPER,
                        settings.mapper(policies(), directory.firstRunsAreHeld()),
                        Map.of()),
                service(
                        CONNECTOR,
                        "connector-calamari",
                        Port.CONNECTOR,
                        settings.connector(hr),
                        Map.of(Secret.LOLIGO_CALAMARI_API_KEY, hr.apiKey())));
    }

    private Map<Secret, String> executorSecrets() {
        Map<Secret, String> secrets = new EnumMap<>(Secret.class);
        secrets.put(Secret.LOLIGO_DIRECTORY_PASSWORD, directory.access().login().password());
        directory.cloud().ifPresent(cloud -> secrets.put(Secret.LOLIGO_CLOUD_SECRET, cloud.secret()));
        return secrets;
    }

    private Service service(
            String title, String module, Port port, Map<String, String> settings, Map<Secret, String> secrets)
            throws PieceException {
        Path file = place.home().settings(module);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    settings.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue().replace("\\", "\\\\"))
                            .collect(Collectors.joining("\n", "# Written by ./run at each start.\n", "\n")));
        } catch (IOException unwritable) {
            throw new PieceException("The settings of the " + module + " cannot be written to " + file, unwritable);
        }
        return new Service(
                title,
                place.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar"),
                file,
                secrets.entrySet().stream()
                        .collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue)),
                new Service.Outlets(
                        URI.create(place.addresses().http(port) + "/q/health/ready"),
                        place.home().log(module)));
    }

    private Path policies() throws PieceException {
        try {
            Path folder = Policies.in(
                    place.home().folder().resolve("policies"),
                    place.root(),
                    directory.access().base());
            if (directory.cloud().isPresent()) {
                Policies.addMicrosoft365(folder);
            }
            return folder;
        } catch (IOException unwritable) {
            throw new PieceException("The policy documents cannot be written under " + place.home(), unwritable);
        }
    }
}
