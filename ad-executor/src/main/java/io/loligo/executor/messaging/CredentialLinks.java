package io.loligo.executor.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.operator.OperatorActivity.CredentialLinkUsed;
import io.loligo.contracts.operator.OperatorActivity.LinkUse;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.executor.credential.Links;
import io.loligo.executor.credential.Opening;
import io.loligo.executor.credential.Parcel;
import io.loligo.executor.credential.Seal;
import io.loligo.executor.credential.SealedLink;
import io.loligo.executor.credential.SealedLink.State;
import io.loligo.executor.password.Secret;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Sealed passwords in a topic of the executor's own. What the log says of a link last counts. Opening is one transaction of a
 * {@link SoleWriter}: the ciphertext is replaced, the audit trail is told, and only then somebody sees the password.
 */
@ApplicationScoped
public class CredentialLinks implements Followed, Links {
    private static final URI SOURCE = URI.create("/loligo/executor");
    private static final String EXECUTOR = "executor";
    /** Whoever holds the link; nobody logs in to open one. */
    private static final String HOLDER = "link";

    private final Map<String, Object> kafka;
    private final Topics topics;
    private final Clock clock;
    private final Map<String, Instant> waiting = new ConcurrentHashMap<>();

    CredentialLinks(@Identifier("default-kafka-broker") Map<String, Object> kafka, Topics topics, Clock clock) {
        this.kafka = new HashMap<>(kafka);
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public List<Topic> topics() {
        return List.of(topics.executorCredentials());
    }

    @Override
    public void note(ConsumerRecord<String, byte[]> message) {
        if (message.topic().equals(topics.executorCredentials().name())) {
            SealedLink link = link(message);
            if (link.state() == State.WAITING) {
                waiting.put(message.key(), link.expiresAt());
            } else {
                waiting.remove(message.key());
            }
        }
    }

    @Override
    public void keep(SealedLink link) throws SystemException {
        try {
            alone(link.parcel().id(), (writer, now) -> {
                String event = EventIds.of(
                        "credential-sealed",
                        link.parcel().id(),
                        link.expiresAt().toString());
                writer.write(List.of(
                        message(link),
                        told(
                                event,
                                EXECUTOR,
                                link.parcel(),
                                LinkUse.SEALED,
                                now,
                                "to " + link.parcel().recipient())));
                return true;
            });
        } catch (KafkaException notKept) {
            throw new SystemException(
                    new Trouble.Passing(),
                    "the log did not keep the sealed password: " + notKept.getMessage(),
                    "Check that Kafka takes writes to "
                            + topics.executorCredentials().name() + ".",
                    notKept);
        }
    }

    /**
     * Opens a link: of all who try, one sees the password.
     *
     * @param key empty where the link carries none
     * @param from whence it is asked, for the audit trail
     */
    public Opening open(String id, Optional<Seal.Key> key, String from) {
        if (find(id).isEmpty()) {
            return new Opening.Unknown();
        }
        return alone(id, (writer, now) -> {
            SealedLink link = find(id).orElseThrow();
            if (link.state() == State.OPENED) {
                writer.write(List.of(attempted(link, now, from)));
                return new Opening.OpenedBefore();
            }
            if (link.state() == State.EXPIRED || link.isOver(now)) {
                writer.write(expired(link, now, Optional.of(from)));
                return new Opening.Expired();
            }
            Optional<Secret> secret = key.flatMap(link::open);
            if (secret.isEmpty()) {
                writer.write(List.of(attempted(link, now, from)));
                return new Opening.OtherKey();
            }
            return revealed(link, secret.get(), writer, now, from);
        });
    }

    private Opening revealed(SealedLink link, Secret secret, SoleWriter writer, Instant now, String from) {
        Parcel parcel = link.parcel();
        try {
            writer.write(List.of(
                    message(link.opened(now)),
                    told(
                            EventIds.of(
                                    "credential-opened",
                                    parcel.id(),
                                    link.expiresAt().toString()),
                            HOLDER,
                            parcel,
                            LinkUse.OPENED,
                            now,
                            "sent to " + parcel.recipient() + ", opened from " + from)));
            return new Opening.Revealed(parcel, secret);
        } catch (RuntimeException notWritten) {
            secret.close();
            throw notWritten;
        }
    }

    /** Ends the links whose time is over. */
    void expire() {
        Instant now = clock.instant();
        waiting.forEach((id, expiresAt) -> {
            if (!now.isBefore(expiresAt)) {
                alone(id, (writer, at) -> {
                    Optional<SealedLink> over =
                            find(id).filter(link -> link.state() == State.WAITING && link.isOver(at));
                    over.ifPresent(link -> writer.write(expired(link, at, Optional.empty())));
                    return over.isPresent();
                });
                waiting.remove(id, expiresAt);
            }
        });
    }

    private List<ProducerRecord<String, byte[]>> expired(SealedLink link, Instant now, Optional<String> from) {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        if (link.state() == State.WAITING) {
            messages.add(message(link.expired(now)));
            messages.add(told(
                    EventIds.of(
                            "credential-expired",
                            link.parcel().id(),
                            link.expiresAt().toString()),
                    EXECUTOR,
                    link.parcel(),
                    LinkUse.EXPIRED,
                    now,
                    "sent to " + link.parcel().recipient() + ", opened by nobody in time"));
        }
        from.ifPresent(whence -> messages.add(attempted(link, now, whence)));
        return messages;
    }

    /** At most one a minute for each link, so that nobody can flood the audit trail. */
    private ProducerRecord<String, byte[]> attempted(SealedLink link, Instant now, String from) {
        return told(
                EventIds.of(
                        "credential-attempted",
                        link.parcel().id(),
                        now.truncatedTo(ChronoUnit.MINUTES).toString()),
                HOLDER,
                link.parcel(),
                LinkUse.ATTEMPTED,
                now,
                "from " + from);
    }

    private <T> T alone(String id, BiFunction<SoleWriter, Instant, T> deciding) {
        return SoleWriter.decide(
                kafka,
                topics,
                "credential." + id,
                writer -> deciding.apply(writer, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private Optional<SealedLink> find(String id) {
        List<SealedLink> found = new ArrayList<>();
        try (LogReader reader = new LogReader(kafka, "credentials")) {
            reader.all(LogReader.partitions(topics.executorCredentials()), LogReader.End.WRITTEN, message -> {
                if (id.equals(message.key())) {
                    found.add(link(message));
                }
            });
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private ProducerRecord<String, byte[]> message(SealedLink link) {
        try {
            return new ProducerRecord<>(
                    topics.executorCredentials().name(),
                    link.parcel().id(),
                    ContractsJson.mapper().writeValueAsBytes(link));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a sealed link must be writable as JSON", unwritable);
        }
    }

    private static SealedLink link(ConsumerRecord<String, byte[]> message) {
        try {
            return ContractsJson.mapper().readValue(message.value(), SealedLink.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("a sealed link that this executor did not write", unreadable);
        }
    }

    private ProducerRecord<String, byte[]> told(
            String id, String by, Parcel parcel, LinkUse use, Instant now, String comment) {
        CredentialLinkUsed used = new CredentialLinkUsed(
                new Performed(by, now, comment),
                parcel.id(),
                parcel.commandId(),
                parcel.step(),
                parcel.employee(),
                use);
        return LoggedEvents.message(new Envelope<>(id, SOURCE, now, TraceParent.rootOf(id), used), topics);
    }
}
