package io.loligo.local.piece;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of Loligo's services, as a process of its own.
 *
 * @param title as people call it
 * @param jar what {@code java -jar} runs
 * @param settings the properties file that it reads; holds no secret
 * @param secrets given to it by environment
 * @param outlets where it is heard of
 */
public record Service(String title, Path jar, Path settings, Map<String, String> secrets, Outlets outlets)
        implements Piece {
    public Service {
        secrets = Map.copyOf(secrets);
    }

    @Override
    public String address() {
        return outlets.readiness().resolve("/").toString();
    }

    /**
     * Where a service is heard of.
     *
     * @param readiness its health endpoint
     * @param log the file that takes its output; written on from start to start
     */
    public record Outlets(URI readiness, Path log) {}

    @Override
    public ServiceProcess start() throws PieceException {
        if (!Files.exists(jar)) {
            throw new PieceException(
                    title + " is not built: " + jar + " is not there. Start by ./run, which builds what is missing.");
        }
        try {
            Files.createDirectories(outlets.log().getParent());
            ProcessBuilder command = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(outlets.log().toFile()));
            command.environment().putAll(secrets);
            return new ServiceProcess(command.start(), outlets);
        } catch (IOException refused) {
            throw new PieceException(title + " could not be started: " + refused.getMessage(), refused);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-XX:+UseSerialGC"));
        Tether.jar().ifPresent(tether -> command.add("-javaagent:" + tether));
        command.add("-Dsmallrye.config.locations=" + settings.toUri());
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }
}
