package io.loligo.connector.quota;

/** What a connection may send of its tenant's quota, as of now; each answer may be another the next time. */
public interface Allotment {

    /** The connection's own part. */
    QuotaLimits own();

    /** What all connections to the tenant may send together. */
    QuotaLimits whole();

    /** What the tenant's other connections have sent, those among them that are withdrawn by now. */
    Spend others();

    /** For a connection that has its tenant to itself. */
    static Allotment alone(QuotaLimits limits) {
        return new Allotment() {
            @Override
            public QuotaLimits own() {
                return limits;
            }

            @Override
            public QuotaLimits whole() {
                return limits;
            }

            @Override
            public Spend others() {
                return Spend.none();
            }
        };
    }
}
