package io.loligo.simulators.calamari.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.store.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that holds the state of the last change, whole: a crash leaves either the old state or the new one. */
public final class StateFile {
    private static final JsonMapper MAPPER = ContractsJson.mapper();

    private final Path file;
    private final WholeFile whole;

    public StateFile(Path file) {
        this.whole = new WholeFile(file);
        this.file = whole.path();
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
        try {
            byte[] json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(state);
            whole.write(output -> output.write(json));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the simulator's state to " + file + ".", unwritable);
        }
    }
}
