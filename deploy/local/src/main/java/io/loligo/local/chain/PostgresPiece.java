package io.loligo.local.chain;

import io.loligo.local.home.Addresses;
import io.loligo.local.home.Home;
import io.loligo.local.home.Port;
import io.loligo.local.piece.Piece;
import io.loligo.local.piece.PieceException;
import io.loligo.local.piece.Running;
import io.loligo.parts.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server, a child of this process that outlives it for a moment at most. */
record PostgresPiece(Home home, Addresses addresses) implements Piece {
    static final String DATABASE = "loligo";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public String address() {
        return addresses.hostAndPort(Port.POSTGRES);
    }

    @Override
    public Running start() throws PieceException {
        Path data = home.data("postgres");
        Path processFile = data.resolve("data").resolve("postmaster.pid");
        try {
            endLeftOver(processFile);
            PostgresServer server = PostgresServer.start(data, addresses.port(Port.POSTGRES));
            server.part().createDatabase(DATABASE);
            Process tether = tether(processFile);
            return Running.inThisProcess(() -> {
                server.close();
                tether.destroy();
            });
        } catch (IOException refused) {
            throw new PieceException("PostgreSQL did not start: " + refused.getMessage(), refused);
        }
    }

    /** Waits for the end of this process, of whatever kind, and then asks the server to end. */
    private static Process tether(Path processFile) throws IOException {
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        "cat >/dev/null; [ -f \"$0\" ] && kill -INT \"$(head -n 1 \"$0\")\"",
                        processFile.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** One that a run left behind, on the same data, keeps a new one from starting. */
    private static void endLeftOver(Path processFile) throws IOException, PieceException {
        Optional<ProcessHandle> leftOver = leftOver(processFile);
        if (leftOver.isEmpty()) {
            return;
        }
        leftOver.get().destroy();
        try {
            leftOver.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stubborn) {
            throw new PieceException(
                    "PostgreSQL of an earlier run does not end. End process "
                            + leftOver.get().pid() + " and start again.",
                    stubborn);
        }
    }

    private static Optional<ProcessHandle> leftOver(Path processFile) throws IOException {
        if (!Files.exists(processFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(processFile).getFirst().strip());
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(false));
    }
}
