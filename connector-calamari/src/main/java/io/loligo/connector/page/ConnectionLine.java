package io.loligo.connector.page;

import io.loligo.connector.bulletin.Stage;
import io.loligo.connector.hold.Hold;
import io.loligo.connector.library.Version;
import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.PassOutcome;
import io.loligo.connector.polling.ConnectionStatus;
import io.loligo.connector.polling.ConnectionStatus.Quota;
import io.loligo.contracts.action.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A connection and how it does.
 *
 * @param version the number of its document's version in force; empty when it comes from the settings
 * @param mayEdit whether its document is changed here
 * @param state in a word or two
 * @param keeper the replica that reads it
 * @param hold people who would go at once, while nobody has decided
 * @param trouble what keeps it from its work
 * @param passes the last ones, the oldest first
 */
public record ConnectionLine(
        String name,
        Optional<Integer> version,
        boolean mayEdit,
        String origin,
        String state,
        String tone,
        Optional<String> keeper,
        int people,
        Optional<Instant> lastComplete,
        Optional<Instant> nextPass,
        Optional<Duration> interval,
        Optional<Quota> quota,
        Optional<Hold> hold,
        Optional<Explanation> trouble,
        List<PassOutcome> passes) {

    static ConnectionLine of(String name, Optional<Version> head, Optional<ConnectionStatus> status) {
        Optional<Version> document = head.filter(one -> !one.withdrawn());
        Optional<Explanation> trouble = status.flatMap(ConnectionLine::trouble);
        return new ConnectionLine(
                name,
                document.map(Version::number),
                document.filter(one -> one.origin() == Version.Origin.API).isPresent(),
                origin(document),
                status.map(one -> trouble.isPresent() ? "in trouble" : Words.stage(one.stage()))
                        .orElse("not at work here"),
                trouble.isPresent()
                        ? "failed"
                        : status.map(one -> tone(one.stage())).orElse("same"),
                status.flatMap(ConnectionStatus::keeper),
                status.map(ConnectionStatus::people).orElse(0),
                status.flatMap(ConnectionStatus::lastComplete).map(PassOutcome.Completed::at),
                status.flatMap(ConnectionStatus::nextPass).filter(next -> next.isAfter(Instant.EPOCH)),
                status.map(one -> one.pace().pass()).filter(Duration::isPositive),
                status.map(ConnectionStatus::quota),
                status.flatMap(ConnectionStatus::hold).filter(hold -> hold.verdict() == Hold.Verdict.OPEN),
                trouble,
                status.map(ConnectionStatus::passes).orElse(List.of()));
    }

    private static Optional<Explanation> trouble(ConnectionStatus status) {
        return status.trouble()
                .map(ConnectionLine::explanation)
                .or(
                        () -> status.journalTrouble()
                                .filter(words -> status.lastPass().isPresent() || status.stage() == Stage.STANDBY)
                                .map(
                                        words -> new Explanation(
                                                "keeping the memory of this connection in Kafka",
                                                words,
                                                "Check kafka.bootstrap.servers and that the topics exist; this tries again by itself")));
    }

    private static Explanation explanation(Fault fault) {
        return new Explanation(fault.tried(), fault.answered(), fault.advice());
    }

    private static String origin(Optional<Version> document) {
        return document.map(one -> switch (one.origin()) {
                    case API -> "document, version " + one.number();
                    case FOLDER -> "mounted document, version " + one.number();
                })
                .orElse("settings");
    }

    private static String tone(Stage stage) {
        return switch (stage) {
            case STARTING -> "wait";
            case WAITING -> "ok";
            case READING -> "hr";
            case STOPPED -> "failed";
            case STANDBY -> "same";
        };
    }
}
