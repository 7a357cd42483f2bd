package io.loligo.executor.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.operator.OperatorActivity.CredentialLinkUsed;
import io.loligo.contracts.operator.OperatorActivity.LinkUse;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.Topics;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.executor.credential.Parcel;
import io.loligo.executor.credential.SealedLink;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** One-time links as messages: how far one has come, for the executor itself, and what happened to it, for the ledger. */
record LinkMessages(Topics topics) {
    private static final URI SOURCE = URI.create("/loligo/executor");
    private static final String EXECUTOR = "executor";
    /** Whoever holds the link; nobody logs in to open one. */
    private static final String HOLDER = "link";

    static SealedLink link(ConsumerRecord<String, byte[]> message) {
        try {
            return ContractsJson.mapper().readValue(message.value(), SealedLink.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException("a sealed link that this executor did not write", unreadable);
        }
    }

    ProducerRecord<String, byte[]> state(SealedLink link) {
        try {
            return new ProducerRecord<>(
                    topics.executorCredentials().name(),
                    link.parcel().id(),
                    ContractsJson.mapper().writeValueAsBytes(link));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a sealed link must be writable as JSON", unwritable);
        }
    }

    ProducerRecord<String, byte[]> sealed(SealedLink link, Instant now) {
        return told(
                EventIds.of("credential-sealed", link.parcel().id(), time(link)),
                new Performed(EXECUTOR, now, "to " + link.parcel().recipient()),
                link,
                LinkUse.SEALED);
    }

    ProducerRecord<String, byte[]> opened(SealedLink link, Instant now, String from) {
        return told(
                EventIds.of("credential-opened", link.parcel().id(), time(link)),
                new Performed(HOLDER, now, "sent to " + link.parcel().recipient() + ", opened from " + from),
                link,
                LinkUse.OPENED);
    }

    ProducerRecord<String, byte[]> expired(SealedLink link, Instant now) {
        return told(
                EventIds.of("credential-expired", link.parcel().id(), time(link)),
                new Performed(EXECUTOR, now, "sent to " + link.parcel().recipient() + ", opened by nobody in time"),
                link,
                LinkUse.EXPIRED);
    }

    /** One a minute for each link has an id of its own, so that nobody can flood the ledger. */
    ProducerRecord<String, byte[]> attempted(SealedLink link, Instant now, String from) {
        return told(
                EventIds.of(
                        "credential-attempted",
                        link.parcel().id(),
                        now.truncatedTo(ChronoUnit.MINUTES).toString()),
                new Performed(HOLDER, now, "from " + from),
                link,
                LinkUse.ATTEMPTED);
    }

    private static String time(SealedLink link) {
        return link.expiresAt().toString();
    }

    private ProducerRecord<String, byte[]> told(String id, Performed performed, SealedLink link, LinkUse use) {
        Parcel parcel = link.parcel();
        CredentialLinkUsed used = new CredentialLinkUsed(
                performed, parcel.id(), parcel.commandId(), parcel.step(), parcel.employee(), use);
        return LoggedEvents.message(new Envelope<>(id, SOURCE, performed.at(), TraceParent.rootOf(id), used), topics);
    }
}
