package io.loligo.connector.quota;

import java.util.Optional;

/**
 * How far a tenant's quota is used.
 *
 * @param countedBy the connection to the tenant that counts what others send; empty when none is in force
 * @param limits what HR allows; the share that connections keep to is for themselves alone
 * @param spent by all connections to the tenant, as far as it has reached this replica
 */
public record TenantUse(Optional<String> countedBy, QuotaLimits limits, Spend spent) {}
