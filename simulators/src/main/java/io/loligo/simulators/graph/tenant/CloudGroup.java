package io.loligo.simulators.graph.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A group of users, which may bring licences.
 *
 * @param isDynamic whether a rule decides who is in it
 * @param left who left, and when the licences that came with the group are gone
 */
public record CloudGroup(
        UUID id, String displayName, boolean isDynamic, List<UUID> skus, List<UUID> members, Map<UUID, Instant> left) {
    public CloudGroup {
        skus = List.copyOf(skus);
        members = List.copyOf(members);
        left = Map.copyOf(left);
    }

    CloudGroup without(UUID member, Instant licensesGone) {
        var others = new ArrayList<>(members);
        others.remove(member);
        var gone = new TreeMap<>(left);
        gone.put(member, licensesGone);
        return new CloudGroup(id, displayName, isDynamic, skus, others, gone);
    }

    CloudGroup with(UUID member) {
        var more = new ArrayList<>(members);
        if (!more.contains(member)) {
            more.add(member);
        }
        return new CloudGroup(id, displayName, isDynamic, skus, more, left);
    }

    /** Whether the user has the licences that the group brings. */
    boolean licenses(UUID user, Instant now) {
        return members.contains(user) || left.getOrDefault(user, Instant.MIN).isAfter(now);
    }
}
