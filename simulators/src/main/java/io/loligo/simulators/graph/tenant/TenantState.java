package io.loligo.simulators.graph.tenant;

import java.util.List;

/** Everything that the tenant holds. */
public record TenantState(List<CloudUser> users, List<CloudGroup> groups) {
    public TenantState {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
    }
}
