package io.loligo.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One PostgreSQL server as a child of this process. Data stays in its directory. */
public final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final PostgresPart part;

    private PostgresServer(EmbeddedPostgres server, PostgresPart part) {
        this.server = server;
        this.part = part;
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @param directory where its data lives; made on the first start
     * @param port on the loopback interface; 0 for any free one
     */
    public static PostgresServer start(Path directory, int port) throws IOException {
        Path home = Files.createDirectories(directory).toAbsolutePath();
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("program").toFile())
                .setDataDirectory(home.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port == 0 ? Ports.free() : port)
                .setServerConfig("max_connections", "200")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        return new PostgresServer(server, new PostgresPart("127.0.0.1", server.getPort()));
    }

    public PostgresPart part() {
        return part;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
