package io.loligo.mapper.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.request.Note;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A request; written by {@code requests/write.sql} alone. */
@Entity(name = "Request")
@Immutable
@Table(name = "request")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class RequestRow {
    @Id
    @JsonProperty
    String id;

    @JsonProperty
    String employee;

    @JsonProperty
    String automation;

    @JsonProperty
    String part;

    @JsonProperty
    String stage;

    @JsonProperty
    String detail;

    @JsonProperty
    boolean open;

    @JsonProperty
    boolean destructive;

    @JsonProperty
    Instant due;

    @JsonProperty("look_at")
    @Column(name = "look_at")
    @Nullable
    Instant lookAt;

    @JsonProperty("waits_for")
    @Column(name = "waits_for")
    @Nullable
    String waitsFor;

    @JsonProperty
    @Nullable
    String wave;

    @Column(name = "counted_on")
    @Nullable
    LocalDate countedOn;

    @JsonProperty("opened_at")
    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @JsonProperty
    String body;

    /** What of a request is not in a column of its own. */
    record Body(StoredEvent trigger, StoredEvent command, List<Note> history) {}

    static RequestRow of(Request request) {
        RequestRow row = new RequestRow();
        row.id = request.id();
        row.employee = request.employee().text();
        row.automation = request.automation();
        row.part = request.part();
        row.stage = name(request.stage());
        row.detail = write(request.stage());
        row.open = request.isOpen();
        row.destructive = request.destructive();
        row.due = request.due();
        row.lookAt = request.stage().next().orElse(null);
        row.waitsFor = waitsFor(request.stage());
        row.wave = request.stage() instanceof Stage.Counted counted ? counted.wave() : null;
        row.openedAt = request.openedAt();
        row.body = write(
                new Body(StoredEvent.of(request.trigger()), StoredEvent.of(request.command()), request.history()));
        return row;
    }

    @SuppressWarnings("unchecked")
    Request request() {
        Body stored = read(body, Body.class);
        return new Request(
                id,
                automation,
                part,
                stored.trigger().envelope(),
                due,
                destructive,
                (Envelope<ActionCommand>) stored.command().envelope(),
                read(detail, Stage.class),
                openedAt,
                stored.history());
    }

    private static String name(Stage stage) {
        return switch (stage) {
            case Stage.Scheduled ignored -> "scheduled";
            case Stage.Behind ignored -> "behind";
            case Stage.Counted ignored -> "counted";
            case Stage.Held ignored -> "held";
            case Stage.Asked ignored -> "asked";
            case Stage.Closed ignored -> "closed";
            case Stage.Sent ignored -> "sent";
            case Stage.Ended ignored -> "ended";
        };
    }

    private static @Nullable String waitsFor(Stage stage) {
        return switch (stage) {
            case Stage.Behind behind -> behind.request();
            case Stage.Held held -> held.hold();
            default -> null;
        };
    }

    static String write(Object value) {
        try {
            return ContractsJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a request must be writable as JSON", unwritable);
        }
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return ContractsJson.mapper().readValue(text, type);
        } catch (JsonProcessingException unfit) {
            throw new IllegalStateException("the database holds something that is no " + type.getSimpleName(), unfit);
        }
    }
}
