package io.loligo.executor.cloud;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Licences of one kind that the tenant has bought.
 *
 * @param sku the SKU's id, lower case
 * @param partNumber such as {@code SPE_E3}
 * @param seats how many people may have one
 * @param used how many have one
 */
public record Subscription(String sku, String partNumber, long seats, long used, List<Plan> plans) {
    /** Plans with a mailbox. Others are named alike and bring none: EXCHANGE_S_FOUNDATION, archives, add-ons. */
    private static final List<String> MAILBOXES = List.of(
            "EXCHANGE_S_STANDARD",
            "EXCHANGE_S_ENTERPRISE",
            "EXCHANGE_S_DESKLESS",
            "EXCHANGE_S_ESSENTIALS",
            "EXCHANGE_B_STANDARD",
            "EXCHANGE_L_STANDARD");

    public Subscription {
        plans = List.copyOf(plans);
    }

    /** A part of a licence that can be switched off. */
    public record Plan(String id, String name) {}

    public boolean isCalled(String name) {
        return partNumber.equalsIgnoreCase(name) || sku.equalsIgnoreCase(name);
    }

    /** The same with a seat taken or freed. */
    Subscription used(int by, int insteadOf) {
        return new Subscription(sku, partNumber, seats, used + by - insteadOf, plans);
    }

    public boolean hasFreeSeat() {
        return used < seats;
    }

    /** Whether it brings a mailbox although these plans are switched off. */
    public boolean bringsMailbox(Set<String> disabledPlans) {
        return plans.stream()
                .filter(plan -> !disabledPlans.contains(plan.id()))
                .anyMatch(plan -> MAILBOXES.stream().anyMatch(plan.name()::startsWith));
    }

    String words(Set<String> disabledPlans) {
        Stream<String> off = disabledPlans.stream()
                .map(id -> plans.stream()
                        .filter(plan -> plan.id().equals(id))
                        .map(Plan::name)
                        .findFirst()
                        .orElse(id))
                .sorted();
        return disabledPlans.isEmpty() ? partNumber : partNumber + " without " + off.collect(Collectors.joining(", "));
    }
}
