package io.loligo.executor.cloud;

import java.util.Set;

/**
 * A licence that somebody has.
 *
 * @param sku the SKU's id, lower case
 * @param disabledPlans ids of the service plans that are switched off in it, lower case
 */
public record Licence(String sku, Set<String> disabledPlans) {
    public Licence {
        disabledPlans = Set.copyOf(disabledPlans);
    }
}
