package io.loligo.simulators.graph.tenant;

import io.loligo.simulators.graph.tenant.LicenseChange.Addition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One tenant and its rules. Not safe for use by several threads at once. */
public final class CloudTenant {
    private final List<Sku> skus;
    private final Duration mailboxDelay;
    private final Duration groupLicenseDelay;
    private final Clock clock;
    /** In the order of their texts, which is that of the pages. */
    private final Map<UUID, CloudUser> users = new TreeMap<>(Comparator.comparing(UUID::toString));

    private final Map<UUID, CloudUser> before = new TreeMap<>();
    private final Map<UUID, CloudGroup> groups = new TreeMap<>();

    public CloudTenant(List<Sku> skus, Duration mailboxDelay, Duration groupLicenseDelay, Clock clock) {
        this.skus = skus;
        this.mailboxDelay = mailboxDelay;
        this.groupLicenseDelay = groupLicenseDelay;
        this.clock = clock;
    }

    public void restore(TenantState state) {
        users.clear();
        before.clear();
        groups.clear();
        state.users().forEach(user -> users.put(user.id(), user));
        state.groups().forEach(group -> groups.put(group.id(), group));
    }

    public TenantState state() {
        return new TenantState(List.copyOf(users.values()), List.copyOf(groups.values()));
    }

    public List<Sku> skus() {
        return skus;
    }

    public Instant now() {
        return clock.instant();
    }

    /** In the order of their identifiers. */
    public Stream<CloudUser> users() {
        return users.values().stream();
    }

    public Stream<CloudGroup> groups() {
        return groups.values().stream();
    }

    /** @param key an identifier or a user principal name in any case */
    public CloudUser user(String key) {
        return users().filter(user -> user.id().toString().equalsIgnoreCase(key)
                        || user.userPrincipalName().equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(() -> GraphRefusal.notFound(key));
    }

    /** The user as they were before the last change, as a replica that lags would tell. */
    public CloudUser staleUser(String key) {
        CloudUser user = user(key);
        return before.getOrDefault(user.id(), user);
    }

    public CloudGroup group(String id) {
        return groups().filter(group -> group.id().toString().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> GraphRefusal.notFound(id));
    }

    public void put(CloudUser user) {
        CloudUser old = users.put(user.id(), user);
        before.put(user.id(), old == null ? user : old);
    }

    public void put(CloudGroup group) {
        groups.put(group.id(), group);
        group.members().forEach(member -> change(member.toString(), user -> user));
    }

    public void remove(CloudUser user) {
        users.remove(user.id());
        before.remove(user.id());
    }

    /** Changes one user; what their licences say of a mailbox is seen to. */
    public CloudUser change(String key, UnaryOperator<CloudUser> change) {
        CloudUser changed = change.apply(user(key));
        CloudUser settled = changed.withMailbox(mailbox(changed));
        put(settled);
        return settled;
    }

    /** Direct ones first, then those that come with groups. */
    public List<License> licenses(CloudUser user) {
        Stream<License> inherited = groups().filter(group -> group.licenses(user.id(), now()))
                .flatMap(group -> group.skus().stream()
                        .map(sku -> new License(sku, List.of(), Optional.of(group.id()), Instant.EPOCH)));
        return Stream.concat(user.licenses().stream(), inherited).toList();
    }

    public long consumed(Sku sku) {
        return users().filter(user -> has(user, sku.id())).count();
    }

    public boolean hasMailbox(CloudUser user) {
        return user.mailboxSince().filter(since -> !since.isAfter(now())).isPresent();
    }

    /** All of it or nothing. */
    public CloudUser assign(String key, LicenseChange wished) {
        CloudUser user = user(key);
        List<License> licenses = new ArrayList<>(user.licenses());
        for (UUID sku : wished.removed()) {
            known(sku);
            if (!licenses.removeIf(license -> license.sku().equals(sku))) {
                throw GraphRefusal.badRequest(
                        has(user, sku)
                                ? "User license is inherited from a group membership and it cannot be removed directly"
                                        + " from the user."
                                : "User does not have a corresponding license.");
            }
        }
        for (Addition addition : wished.added()) {
            Sku sku = known(addition.sku());
            if (user.usageLocation().isEmpty()) {
                throw GraphRefusal.badRequest(
                        "License assignment cannot be done for user with invalid usage location.");
            }
            addition.disabledPlans().stream()
                    .filter(plan -> !sku.has(plan))
                    .findFirst()
                    .ifPresent(plan -> {
                        throw GraphRefusal.badRequest(
                                "The service plan " + plan + " is not part of the license " + sku.id() + ".");
                    });
            if (!has(user, sku.id()) && consumed(sku) >= sku.units()) {
                throw GraphRefusal.badRequest(
                        "Subscription with SKU " + sku.id() + " does not have any available licenses.");
            }
            licenses.removeIf(license -> license.sku().equals(sku.id()));
            licenses.add(new License(sku.id(), addition.disabledPlans(), Optional.empty(), now()));
        }
        return change(key, one -> one.licensed(licenses));
    }

    public void removeMember(String groupId, String userId) {
        CloudGroup group = group(groupId);
        CloudUser user = user(userId);
        if (!group.members().contains(user.id())) {
            throw GraphRefusal.notFound(userId);
        }
        if (group.isDynamic()) {
            throw new GraphRefusal(
                    403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        }
        groups.put(group.id(), group.without(user.id(), now().plus(groupLicenseDelay)));
        change(userId, one -> one);
    }

    public void addMember(String groupId, String userId) {
        put(group(groupId).with(user(userId).id()));
    }

    private boolean has(CloudUser user, UUID sku) {
        return licenses(user).stream().anyMatch(license -> license.sku().equals(sku));
    }

    private Sku known(UUID id) {
        return skus.stream()
                .filter(sku -> sku.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        GraphRefusal.badRequest("License " + id + " does not correspond to a valid company License."));
    }

    private Optional<Instant> mailbox(CloudUser user) {
        boolean isLicensed = licenses(user).stream()
                .anyMatch(license -> known(license.sku()).bringsMailbox(license.disabledPlans()));
        if (!isLicensed) {
            return Optional.empty();
        }
        return user.mailboxSince().or(() -> Optional.of(now().plus(mailboxDelay)));
    }
}
