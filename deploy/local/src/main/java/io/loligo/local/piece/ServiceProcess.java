package io.loligo.local.piece;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A service that runs. */
public final class ServiceProcess implements Running {
    private static final int LAST_LINES = 15;
    private static final long SECONDS_TO_END = 15;
    private static final int SIGNALLED = 128;

    private final Process process;
    private final Service.Outlets outlets;
    private final Readiness readiness;

    ServiceProcess(Process process, Service.Outlets outlets) {
        this.process = process;
        this.outlets = outlets;
        this.readiness = new Readiness(outlets.readiness());
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public Optional<String> missing() {
        return readiness.missing();
    }

    @Override
    public CompletableFuture<Ending> ended() {
        return process.onExit()
                .thenApply(gone -> new Ending(how(gone.exitValue()), LogTail.of(outlets.log(), LAST_LINES)));
    }

    private static String how(int exit) {
        return exit > SIGNALLED ? "was ended by signal " + (exit - SIGNALLED) : "ended with exit code " + exit;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
