package io.loligo.executor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.contracts.Samples;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.executor.command.ExecuteCommand;
import io.loligo.executor.command.Preview;
import io.loligo.executor.password.Passwords;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Plans without a directory: each says so, so that only the streaming is left to look at. */
class PlanResourceTest {
    private static final int ALL = CommandLines.MOST;

    @Test
    void whoeverReadsSlowlyIsNotPlannedFarAhead() throws Exception {
        Counting clock = new Counting();
        ExecuteCommand execute = new ExecuteCommand(Map.of(), new Passwords(new SecureRandom()), clock);
        PlanResource resource = new PlanResource(new Preview(execute, clock));
        Reader reader = new Reader();

        resource.plan(lines()).subscribe(reader);
        reader.more(10);

        await().until(() -> reader.lines.get() == 10);
        await().during(Duration.ofMillis(300)).until(() -> clock.asked() < ALL / 10);
        reader.more(Long.MAX_VALUE);
        reader.end.get();
        assertThat(reader.lines).hasValue(ALL);
    }

    private static String lines() throws Exception {
        ActionCommand command = Samples.command();
        String line = ContractsJson.mapper().writeValueAsString(command);
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < ALL; number++) {
            lines.append(line.replace(command.id(), "command-" + number)).append('\n');
        }
        return lines.toString();
    }

    /** Counts how often it is asked: a few times for each command. */
    private static final class Counting extends Clock {
        private final AtomicInteger asked = new AtomicInteger();

        int asked() {
            return asked.get();
        }

        @Override
        public Instant instant() {
            asked.incrementAndGet();
            return Samples.NOON;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Takes as many lines as it asks for. */
    private static final class Reader implements Flow.Subscriber<String> {
        final AtomicInteger lines = new AtomicInteger();
        final CompletableFuture<String> end = new CompletableFuture<>();
        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

        void more(long count) throws Exception {
            subscription.get().request(count);
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription.complete(begun);
        }

        @Override
        public void onNext(String line) {
            lines.incrementAndGet();
        }

        @Override
        public void onError(Throwable broken) {
            end.completeExceptionally(broken);
        }

        @Override
        public void onComplete() {
            end.complete("done");
        }
    }
}
