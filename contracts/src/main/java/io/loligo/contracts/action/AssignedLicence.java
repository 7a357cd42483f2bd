package io.loligo.contracts.action;

import java.util.List;

/**
 * A Microsoft 365 licence as it is assigned to somebody.
 *
 * @param sku the SKU's id or part number
 * @param disabledPlans ids of the service plans that are switched off in it
 */
public record AssignedLicence(String sku, List<String> disabledPlans) {
    public AssignedLicence {
        disabledPlans = List.copyOf(disabledPlans);
    }
}
