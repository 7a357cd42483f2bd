package io.loligo.connector.quota;

import java.util.Collection;

/**
 * What HR allows a tenant, and how many connections share it. Each has an equal part, so that together they never send more than
 * the tenant may, whichever replicas keep them.
 *
 * @param whole the lowest of what the connections say about each limit
 * @param connections how many are in force; at least 1
 */
public record TenantQuota(QuotaLimits whole, int connections) {
    public TenantQuota {
        if (connections < 1) {
            throw new IllegalArgumentException("connections: 1 or more, not " + connections);
        }
    }

    /** For a connection that has its tenant to itself. */
    public static TenantQuota alone(QuotaLimits limits) {
        return new TenantQuota(limits, 1);
    }

    /** @param said what each connection to the tenant says of its limits; at least one does */
    public static TenantQuota among(Collection<QuotaLimits> said) {
        return new TenantQuota(said.stream().reduce(QuotaLimits::lower).orElseThrow(), said.size());
    }

    /** The part of each connection. */
    public QuotaLimits each() {
        return new QuotaLimits(whole.perSecond(), whole.perHour(), whole.perDay(), whole.share() / connections);
    }
}
