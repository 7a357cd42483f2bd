package io.loligo.audit.messaging;

import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when Kafka answers and has every topic that this service reads or writes. */
@Readiness
@ApplicationScoped
class TopicsReadiness implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Set<String> needed;
    private final Admin admin;
    private final String address;

    TopicsReadiness(Topics topics, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.needed = Stream.of(
                        topics.employeeChanges(),
                        topics.actionCommands(),
                        topics.actionResults(),
                        topics.operatorActivity(),
                        topics.directoryDrift(),
                        topics.deadLetters(Topics.Service.AUDIT))
                .map(Topic::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Object> config = new HashMap<>(broker);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        this.address = String.valueOf(config.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
        this.admin = Admin.create(config);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(() -> admin.listTopics().names().toCompletionStage())
                .map(this::found)
                .ifNoItem()
                .after(PATIENCE.plusSeconds(1))
                .fail()
                .onFailure()
                .recoverWithItem(() -> answer(
                        false,
                        "Kafka at " + address
                                + " does not answer. Nothing is lost; reading goes on by itself once it does."));
    }

    private HealthCheckResponse found(Set<String> existing) {
        List<String> missing =
                needed.stream().filter(name -> !existing.contains(name)).toList();
        return missing.isEmpty()
                ? answer(true, "Kafka answers and has every topic.")
                : answer(
                        false,
                        "Kafka answers, but these topics are missing or may not be read: " + String.join(", ", missing)
                                + ". Create them or grant the right; nothing else needs doing here.");
    }

    private static HealthCheckResponse answer(boolean up, String words) {
        return HealthCheckResponse.named("Topics in Kafka")
                .withData("state", words)
                .status(up)
                .build();
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }
}
