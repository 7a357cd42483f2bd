package io.loligo.simulators.graph.tenant;

import java.util.List;
import java.util.UUID;

/**
 * A licence that the tenant has bought.
 *
 * @param partNumber such as {@code SPE_E3}
 * @param units how many people may have it
 */
public record Sku(UUID id, String partNumber, int units, List<ServicePlan> plans) {
    private static final String EXCHANGE = "EXCHANGE";

    /** A part of a licence that can be switched off. */
    public record ServicePlan(UUID id, String name) {}

    /** Microsoft's own identifiers of three licences that most tenants know. */
    public static final List<Sku> USUAL = List.of(
            new Sku(
                    UUID.fromString("05e9a617-0261-4cee-bb44-138d3ef5d965"),
                    "SPE_E3",
                    1000,
                    List.of(
                            plan("efb87545-963c-4e0d-99df-69c6916d9eb0", "EXCHANGE_S_ENTERPRISE"),
                            plan("57ff2da0-773e-42df-b2af-ffb7a2317929", "TEAMS1"),
                            plan("5dbe027f-2339-4123-9542-606e4d348a72", "SHAREPOINTENTERPRISE"))),
            new Sku(
                    UUID.fromString("4b9405b0-7788-4568-add1-99614e613b69"),
                    "EXCHANGESTANDARD",
                    1000,
                    List.of(plan("9aaf7827-d63c-4b61-89c3-182f06f82e5c", "EXCHANGE_S_STANDARD"))),
            new Sku(
                    UUID.fromString("f30db892-07e9-47e9-837c-80727f46fd3d"),
                    "FLOW_FREE",
                    10_000,
                    List.of(plan("50e68c76-46c6-4674-81f9-75456511b170", "FLOW_P2_VIRAL"))));

    public Sku {
        plans = List.copyOf(plans);
    }

    /** Whether the licence brings a mailbox, unless the plan for it is switched off. */
    boolean bringsMailbox(List<UUID> disabledPlans) {
        return plans.stream().anyMatch(plan -> plan.name().startsWith(EXCHANGE) && !disabledPlans.contains(plan.id()));
    }

    boolean has(UUID plan) {
        return plans.stream().anyMatch(one -> one.id().equals(plan));
    }

    private static ServicePlan plan(String id, String name) {
        return new ServicePlan(UUID.fromString(id), name);
    }
}
