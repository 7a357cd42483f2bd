package io.loligo.benchmarks.service;

import io.loligo.parts.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of the services, packaged, in a process of its own; what it says goes to a file. */
public final class ServiceProcess implements AutoCloseable {
    /** Names the folder of the services' modules, each already packaged. */
    public static final String MODULES = "loligo.benchmarks.modules";

    private static final Duration START = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final Process process;
    private final URI ready;
    private final Path log;

    private ServiceProcess(Process process, URI ready, Path log) {
        this.process = process;
        this.ready = ready;
        this.log = log;
    }

    /**
     * Starts it and returns when it says that it is ready.
     *
     * @param module its folder, such as {@code audit-service}
     */
    public static ServiceProcess start(String module, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty(MODULES, ".."), module, "target", "quarkus-app", "quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is not there; package " + module + " first, as benchmarks/run does");
        }
        int port = Ports.free();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port, "-jar", jar.toString()));
        Path log = Files.createDirectories(Path.of("target")).resolve(module + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // It must not outlive a run that somebody breaks off.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var service = new ServiceProcess(process, URI.create("http://127.0.0.1:" + port + "/q/health/ready"), log);
        try {
            service.awaitReady();
            return service;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            service.close();
            throw failed;
        }
    }

    /** What its process has used of the processors so far, in nanoseconds. */
    public long processorNanos() {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                    throw new IOException("not ready; it said:\n" + Files.readString(log));
                }
            }
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
