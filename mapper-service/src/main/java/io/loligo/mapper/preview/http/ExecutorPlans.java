package io.loligo.mapper.preview.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.mapper.MapperConfig;
import io.loligo.mapper.preview.Planned;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Asks the executor's {@code POST /api/plans}, and reads its lines no faster than they are taken. */
@Singleton
@Typed(Plans.class)
final class ExecutorPlans implements Plans {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** One command may wait for a slow directory, and those behind it with it. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int AHEAD = 16;
    private static final int LONGEST_WORDS = 300;

    private final Optional<URI> executor;
    private final Duration silence;
    private final HttpClient client;

    @Inject
    ExecutorPlans(MapperConfig config) {
        this(config.executor(), SILENCE);
    }

    /** @param silence how long the executor may say nothing */
    ExecutorPlans(Optional<URI> executor, Duration silence) {
        this.executor = executor;
        this.silence = silence;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public void ask(List<ActionCommand> commands, Each each) throws PlansUnavailableException, IOException {
        URI address = executor.orElseThrow(
                        () -> new PlansUnavailableException(
                                "The mapper does not know where the executor is; set loligo.mapper.executor to its address, such as http://ad-executor:8103."))
                .resolve("/api/plans");
        Set<String> open = commands.stream().map(ActionCommand::id).collect(Collectors.toCollection(HashSet::new));
        try (InputStream body = answer(address, commands)) {
            read(address, body, open, each);
        }
        if (!open.isEmpty()) {
            throw new PlansUnavailableException("The executor at " + address + " stopped in the middle: " + open.size()
                    + " of " + commands.size() + " plans did not come. Its log says why; ask again.");
        }
    }

    private InputStream answer(URI address, List<ActionCommand> commands) throws PlansUnavailableException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(silence)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines(commands)))
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                try (InputStream words = response.body()) {
                    throw new PlansUnavailableException("The executor at " + address + " answered "
                            + response.statusCode() + ": "
                            + new String(words.readNBytes(LONGEST_WORDS), StandardCharsets.UTF_8).strip());
                }
            }
            return response.body();
        } catch (IOException unreachable) {
            throw new PlansUnavailableException("The executor at " + address + " does not answer ("
                    + unreachable.getClass().getSimpleName() + "); see whether it runs, then ask again.");
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    /** A stream has no time limit of its own, so another thread reads it, a few lines ahead. */
    private void read(URI address, InputStream body, Set<String> open, Each each)
            throws PlansUnavailableException, IOException {
        BlockingQueue<Optional<String>> lines = new ArrayBlockingQueue<>(AHEAD);
        Thread reader = Thread.ofVirtual().name("loligo-plans").start(() -> readAhead(body, lines));
        try {
            while (!open.isEmpty()) {
                Optional<String> line = next(address, lines);
                if (line.isEmpty()) {
                    return;
                }
                Planned planned = planned(address, line.get());
                if (open.remove(planned.commandId())) {
                    each.take(planned);
                }
            }
        } finally {
            reader.interrupt();
        }
    }

    private Optional<String> next(URI address, BlockingQueue<Optional<String>> lines) throws PlansUnavailableException {
        try {
            Optional<String> line = lines.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                throw new PlansUnavailableException("The executor at " + address + " said nothing for "
                        + silence.toSeconds() + " s; see on its pages whether the directories answer, then ask again.");
            }
            return line;
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private static PlansUnavailableException interrupted() {
        Thread.currentThread().interrupt();
        return new PlansUnavailableException("The mapper is stopping; ask again in a moment.");
    }

    /** An empty one stands for the end, whether it came as it should or not: what is missing is missed by its name. */
    private static void readAhead(InputStream body, BlockingQueue<Optional<String>> lines) {
        try {
            try (var reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.put(Optional.of(line));
                }
            } catch (IOException cutOff) {
                lines.put(Optional.empty());
                return;
            }
            lines.put(Optional.empty());
        } catch (InterruptedException nobodyReads) {
            Thread.currentThread().interrupt();
        }
    }

    private static Planned planned(URI address, String line) throws PlansUnavailableException {
        try {
            return ContractsJson.mapper().readValue(line, Planned.class);
        } catch (JsonProcessingException malformed) {
            malformed.clearLocation();
            throw new PlansUnavailableException("The executor at " + address
                    + " answered a line that is no plan; see whether it is of the same version as the mapper.");
        }
    }

    private static String lines(List<ActionCommand> commands) {
        return commands.stream().map(ExecutorPlans::json).collect(Collectors.joining("\n"));
    }

    private static String json(ActionCommand command) {
        try {
            return ContractsJson.mapper().writeValueAsString(command);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a command becomes JSON", impossible);
        }
    }
}
