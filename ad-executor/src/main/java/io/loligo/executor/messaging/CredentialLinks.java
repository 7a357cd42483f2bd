package io.loligo.executor.messaging;

import io.loligo.contracts.wire.Topic;
import io.loligo.contracts.wire.Topics;
import io.loligo.executor.credential.Links;
import io.loligo.executor.credential.Opening;
import io.loligo.executor.credential.Seal;
import io.loligo.executor.credential.SealedLink;
import io.loligo.executor.credential.SealedLink.State;
import io.loligo.executor.password.Secret;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
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
 * {@link SoleWriter}: the ciphertext is replaced, the ledger is told, and only then somebody sees the password.
 */
@ApplicationScoped
public class CredentialLinks implements Followed, Links {
    private final Map<String, Object> kafka;
    private final Topics topics;
    private final LinkMessages messages;
    private final Clock clock;
    private final Map<String, Instant> waiting = new ConcurrentHashMap<>();

    CredentialLinks(@Identifier("default-kafka-broker") Map<String, Object> kafka, Topics topics, Clock clock) {
        this.kafka = new HashMap<>(kafka);
        this.topics = topics;
        this.messages = new LinkMessages(topics);
        this.clock = clock;
    }

    @Override
    public List<Topic> topics() {
        return List.of(topics.executorCredentials());
    }

    @Override
    public void note(ConsumerRecord<String, byte[]> message) {
        if (message.topic().equals(topics.executorCredentials().name())) {
            SealedLink link = LinkMessages.link(message);
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
                writer.write(List.of(messages.state(link), messages.sealed(link, now)));
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
     * @param from whence it is asked, for the ledger
     */
    public Opening open(String id, Optional<Seal.Key> key, String from) {
        if (find(id).isEmpty()) {
            return new Opening.Unknown();
        }
        return alone(id, (writer, now) -> {
            SealedLink link = find(id).orElseThrow();
            if (link.state() == State.OPENED) {
                writer.write(List.of(messages.attempted(link, now, from)));
                return new Opening.OpenedBefore();
            }
            if (link.state() == State.EXPIRED || link.isOver(now)) {
                List<ProducerRecord<String, byte[]>> over = new ArrayList<>(expired(link, now));
                over.add(messages.attempted(link, now, from));
                writer.write(over);
                return new Opening.Expired();
            }
            Optional<Secret> secret = key.flatMap(link::open);
            if (secret.isEmpty()) {
                writer.write(List.of(messages.attempted(link, now, from)));
                return new Opening.OtherKey();
            }
            try {
                writer.write(List.of(messages.state(link.opened(now)), messages.opened(link, now, from)));
            } catch (RuntimeException notWritten) {
                secret.get().close();
                throw notWritten;
            }
            return new Opening.Revealed(link.parcel(), secret.get());
        });
    }

    /** Ends the links whose time is over. */
    void expire() {
        Instant now = clock.instant();
        waiting.forEach((id, expiresAt) -> {
            if (!now.isBefore(expiresAt)) {
                alone(id, (writer, at) -> {
                    Optional<SealedLink> over =
                            find(id).filter(link -> link.state() == State.WAITING && link.isOver(at));
                    over.ifPresent(link -> writer.write(expired(link, at)));
                    return over.isPresent();
                });
                waiting.remove(id, expiresAt);
            }
        });
    }

    private List<ProducerRecord<String, byte[]>> expired(SealedLink link, Instant now) {
        return link.state() == State.WAITING
                ? List.of(messages.state(link.expired(now)), messages.expired(link, now))
                : List.of();
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
                    found.add(LinkMessages.link(message));
                }
            });
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }
}
