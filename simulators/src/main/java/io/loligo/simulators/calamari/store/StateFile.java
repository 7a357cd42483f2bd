package io.loligo.simulators.calamari.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.contracts.wire.ContractsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that holds the state of the last change, whole: a crash leaves either the old state or the new one. */
public final class StateFile {
    private static final JsonMapper MAPPER = ContractsJson.mapper();

    private final Path file;

    public StateFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Empty when there is no such file yet. */
    public Optional<SimulatorState> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(file.toFile(), SimulatorState.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Cannot read the simulator's state from " + file + ". Delete the file to start anew.", unreadable);
        }
    }

    public void write(SimulatorState state) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.write(fresh, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(state));
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the simulator's state to " + file + ".", unwritable);
        }
    }
}
