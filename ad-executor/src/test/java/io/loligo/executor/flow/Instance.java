package io.loligo.executor.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service as a process of its own. */
final class Instance implements AutoCloseable {
    private final Process process;

    private Instance(Process process) {
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param log the file below {@code target} that its output is added to
     */
    static Instance start(Map<String, String> settings, String log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Xmx256m",
                "-Dquarkus.http.port=0",
                "-Dmp.messaging.incoming.commands.session.timeout.ms=6000",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        try {
            return new Instance(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", log).toFile()))
                    .start());
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    /** Without any warning. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an orchestrator does: asks it to end and waits. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the service did not stop within a minute");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
