package io.loligo.simulators.winrm.shell;

import java.time.Instant;

/**
 * What a command will have written.
 *
 * @param readyAt when its process ends; {@link Instant#MAX} for never
 */
public record Output(String standard, String error, int exitCode, Instant readyAt) {
    static Output of(String standard, String error, int exitCode) {
        return new Output(standard, error, exitCode, Instant.MIN);
    }

    Output at(Instant later) {
        return new Output(standard, error, exitCode, later);
    }

    Output saying(String other) {
        return new Output(other, error, exitCode, readyAt);
    }
}
