package io.loligo.executor.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A program to run. Of the environment it gets nothing but {@code PATH} and the language, so that no secret of the service
 * reaches it.
 *
 * @param command the program and its arguments; no shell reads them
 * @param folder where it runs
 * @param input given to it on standard input in UTF-8; the input is then closed
 * @param deadline after which it is ended with all processes that it started
 * @param outputLimit bytes kept of each of its two outputs; more is read and thrown away
 */
public record ProcessRequest(List<String> command, Path folder, String input, Duration deadline, int outputLimit) {
    public ProcessRequest {
        command = List.copyOf(command);
    }
}
