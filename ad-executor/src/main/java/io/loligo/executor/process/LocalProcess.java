package io.loligo.executor.process;

import io.loligo.executor.process.ProcessEnd.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Runs one program to its end. */
public final class LocalProcess {
    /** How long the outputs may stay open once the program is gone: a child may have inherited them. */
    private static final int SECONDS_TO_DRAIN = 2;

    private static final List<String> PASSED_ON = List.of("PATH", "LANG", "SystemRoot");
    private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

    private LocalProcess() {}

    /**
     * Blocks until it has ended, or has been ended.
     *
     * @throws InterruptedException if the caller is to stop; the program is ended first
     */
    public static ProcessEnd run(ProcessRequest request) throws InterruptedException {
        Process process;
        try {
            process = start(request);
        } catch (IOException notThere) {
            return new ProcessEnd.NotStarted(String.valueOf(notThere.getMessage()));
        }
        try {
            var output = reading(process.getInputStream(), request.outputLimit());
            var errors = reading(process.getErrorStream(), request.outputLimit());
            VIRTUAL.execute(
                    () -> write(process.getOutputStream(), request.input().getBytes(StandardCharsets.UTF_8)));
            boolean ended = process.waitFor(request.deadline().toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                endTree(process);
                return new ProcessEnd.TimedOut(drained(output, process), drained(errors, process));
            }
            return new ProcessEnd.Exited(process.exitValue(), drained(output, process), drained(errors, process));
        } finally {
            endTree(process);
        }
    }

    private static Process start(ProcessRequest request) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(request.command());
        builder.directory(request.folder().toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(PASSED_ON);
        return builder.start();
    }

    private static CompletableFuture<Output> reading(InputStream stream, int limit) {
        return CompletableFuture.supplyAsync(() -> read(stream, limit), VIRTUAL);
    }

    private static Output read(InputStream stream, int limit) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean whole = true;
        byte[] buffer = new byte[8192];
        try (stream) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                int room = Math.min(read, limit - kept.size());
                kept.write(buffer, 0, room);
                whole &= room == read;
            }
        } catch (IOException closed) {
            whole = false;
        }
        return new Output(kept.toString(StandardCharsets.UTF_8), whole);
    }

    /** A program need not read what it is given. */
    private static void write(OutputStream stream, byte[] input) {
        try (stream) {
            stream.write(input);
        } catch (IOException notRead) {
            // It ended, or closed its input; how it ended tells the rest.
            return;
        }
    }

    private static Output drained(CompletableFuture<Output> reading, Process process) throws InterruptedException {
        try {
            return reading.get(SECONDS_TO_DRAIN, TimeUnit.SECONDS);
        } catch (TimeoutException held) {
            endTree(process);
            reading.cancel(true);
            return new Output("", false);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("reading a program's output failed", broken.getCause());
        }
    }

    /** Children first are found while their parent lives; whoever was orphaned before is out of reach. */
    private static void endTree(Process process) {
        try (Stream<ProcessHandle> children = process.descendants()) {
            children.toList().forEach(ProcessHandle::destroyForcibly);
        }
        process.destroyForcibly();
    }
}
