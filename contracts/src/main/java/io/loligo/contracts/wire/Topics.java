package io.loligo.contracts.wire;

import io.loligo.contracts.wire.Topic.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The topics of one installation. Whoever subscribes reads with {@code isolation.level=read_committed}.
 *
 * @param prefix in front of every name; {@code loligo} unless an operator chose another; 1 to 100 characters that Kafka
 *     allows in a name
 */
public record Topics(String prefix) {
    /** Partitions of every topic that is keyed by employee. */
    public static final int EMPLOYEE_PARTITIONS = 12;

    private static final Retention DAYS_7 = new Retention.For(Duration.ofDays(7));
    private static final Retention DAYS_30 = new Retention.For(Duration.ofDays(30));
    private static final Retention DAYS_90 = new Retention.For(Duration.ofDays(90));
    private static final Retention LAST = new Retention.LastOfEachKey();

    public Topics {
        if (!prefix.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IllegalArgumentException("prefix: 1 to 100 letters, digits, dots, hyphens or underscores,"
                    + " beginning with a letter or digit, not '" + prefix + "'");
        }
    }

    public static Topics standard() {
        return new Topics("loligo");
    }

    public Topic employeeChanges() {
        return byEmployee("employee.changes", DAYS_30);
    }

    public Topic employeeSnapshots() {
        return byEmployee("employee.snapshots", LAST);
    }

    public Topic actionCommands() {
        return byEmployee("action.commands", DAYS_30);
    }

    public Topic actionResults() {
        return byEmployee("action.results", DAYS_30);
    }

    public Topic operatorActivity() {
        return new Topic(prefix + ".operator.activity", 3, DAYS_30);
    }

    public Topic directoryDrift() {
        return byEmployee("directory.drift", DAYS_30);
    }

    /** The connector's own: how each connection stands, does, and has spent of its quota, and whom it holds. Not for others to read. */
    public Topic connectorState() {
        return new Topic(prefix + ".connector.state", 1, LAST);
    }

    /** The connector's own: every version of every connection document, each under a key of its own. Not for others to read. */
    public Topic connectorDocuments() {
        return new Topic(prefix + ".connector.documents", 1, LAST);
    }

    /**
     * The connector's own: what operators ask of it and what tests send to HR, keyed by connection. Its replicas share this topic's partitions, and with them
     * the connections that fall into each. Not for others to read.
     */
    public Topic connectorWishes() {
        return new Topic(prefix + ".connector.wishes", 12, DAYS_30);
    }

    /** The executor's own: steps begun that a directory cannot be asked about. Not for others to read. */
    public Topic executorMarks() {
        return byEmployee("executor.marks", LAST);
    }

    /**
     * The executor's own: passwords under seal, until somebody opens their links. It holds no key to them. Not for others to read.
     */
    public Topic executorCredentials() {
        return new Topic(prefix + ".executor.credentials", 3, DAYS_7);
    }

    /** Messages that a service could not handle, as they came, with the reason in the header {@code loligo-reason}. */
    public Topic deadLetters(Service service) {
        return new Topic(prefix + "." + service.name().toLowerCase(Locale.ROOT) + ".dead-letters", 3, DAYS_90);
    }

    /** Every topic, for whoever creates them. */
    public List<Topic> all() {
        return List.of(
                employeeChanges(),
                employeeSnapshots(),
                actionCommands(),
                actionResults(),
                operatorActivity(),
                directoryDrift(),
                connectorState(),
                connectorDocuments(),
                connectorWishes(),
                executorMarks(),
                executorCredentials(),
                deadLetters(Service.MAPPER),
                deadLetters(Service.EXECUTOR),
                deadLetters(Service.AUDIT));
    }

    private Topic byEmployee(String name, Retention retention) {
        return new Topic(prefix + "." + name, EMPLOYEE_PARTITIONS, retention);
    }

    /** The services that consume topics of others. */
    public enum Service {
        MAPPER,
        EXECUTOR,
        AUDIT
    }
}
