package io.loligo.mapper.messaging;

import io.loligo.contracts.wire.Topics;
import io.loligo.mapper.MapperConfig;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.library.Watch;
import io.loligo.mapper.notice.Letters;
import io.loligo.mapper.notice.Post;
import io.loligo.mapper.population.Population;
import io.loligo.mapper.request.NoticeStore;
import io.loligo.mapper.request.OutboxStore;
import io.loligo.tracing.EventSpans;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Starts and stops the threads of this replica, and tells how they are. */
@ApplicationScoped
public class Work {
    private final List<Restarting> threads = new ArrayList<>();
    private final SnapshotTable table;

    /** @param watch has looked at the policy documents once when it is handed over, so that no worker waits for them */
    @SuppressWarnings("UnusedVariable") // Needed to be there, not to be called.
    Work(
            MapperConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            PolicyInForce policy,
            Population population,
            Watch watch,
            Desk desk,
            OutboxStore outbox,
            NoticeStore notices,
            Optional<Post> post,
            MeterRegistry registry,
            EventSpans spans,
            Clock clock) {
        KafkaClients kafka =
                new KafkaClients(broker, new Topics(config.topicPrefix()), config.instance(), config.batch());
        table = new SnapshotTable(kafka, population);
        threads.add(new Restarting(table));
        Surroundings surroundings = new Surroundings(
                policy,
                table,
                population,
                new Counts(registry),
                clock,
                config.tableWait(),
                new DriftPace(config.drift().every(), config.drift().peoplePerSecond()),
                desk,
                spans);
        for (int worker = 0; worker < config.workers(); worker++) {
            threads.add(new Restarting(new MapChanges(worker, kafka, surroundings)));
        }
        threads.add(new Restarting(new RequestWork(
                kafka,
                surroundings,
                outbox,
                new RequestPace(
                        config.requests().quiet(),
                        config.requests().countWithin(),
                        config.requests().keep()),
                new Notices(
                        notices,
                        post,
                        new Letters(config.notices().pages()),
                        config.notices().every()))));
    }

    void start(@Observes StartupEvent event) {
        threads.forEach(Restarting::start);
    }

    void stop(@Observes ShutdownEvent event) {
        threads.reversed().forEach(Restarting::close);
    }

    /** Waits until whoever asks for people finds all that was written before {@code ends}; false when that takes longer. */
    boolean knows(Map<TopicPartition, Long> ends, Duration atMost) throws InterruptedException {
        return table.awaits(ends, atMost);
    }

    /** What keeps each part from working, by its name; empty for those that work. */
    public Map<String, String> states() {
        var states = new TreeMap<String, String>();
        threads.forEach(thread -> states.put(thread.name(), thread.state()));
        return states;
    }
}
