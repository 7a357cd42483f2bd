package io.loligo.local.home;

/** What listens in a local run, in the order of {@code --port-base}. */
public enum Port {
    CALAMARI("the Calamari simulator", 8100),
    CONNECTOR("the connector", 8101),
    MAPPER("the mapper", 8102),
    EXECUTOR("the executor", 8103),
    AUDIT("the audit service", 8104),
    DIRECTORY_STATUS("the directory's status page", 8105),
    GRAPH("the Microsoft 365 simulator", 8106),
    LDAP("the directory (LDAP)", 10389),
    LDAPS("the directory (LDAPS)", 10636),
    KAFKA("Kafka", 19092),
    POSTGRES("PostgreSQL", 15432);

    private final String owner;
    private final int standard;

    Port(String owner, int standard) {
        this.owner = owner;
        this.standard = standard;
    }

    /** Who wants it, for a sentence. */
    public String owner() {
        return owner;
    }

    /** The number unless a person chose a base of their own. */
    public int standard() {
        return standard;
    }
}
