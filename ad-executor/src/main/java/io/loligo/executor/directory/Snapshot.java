package io.loligo.executor.directory;

import io.loligo.executor.password.PasswordPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a directory showed of everything that was asked for, at one time.
 *
 * @param accounts those with the target's anchor; more than one is a finding, not an error
 * @param others other people's accounts by anchor value
 * @param namesakes whatever object holds one of the names in question
 * @param groups those that a reference may mean, and where asked for, those that the account is in
 * @param containers of the container in question and those above it, the ones that are there
 * @param schema what attributes may hold
 * @param passwordPolicy the one in force for the account
 * @param protection what is never touched
 * @param removal what matters for deleting and bringing back
 * @param at when it was read
 */
public record Snapshot(
        List<Entry> accounts,
        Map<String, List<Entry>> others,
        List<Entry> namesakes,
        List<Entry> groups,
        Set<Dn> containers,
        Schema schema,
        PasswordPolicy passwordPolicy,
        Protection protection,
        Removal removal,
        Instant at) {
    public Snapshot {
        accounts = List.copyOf(accounts);
        others = Map.copyOf(others);
        namesakes = List.copyOf(namesakes);
        groups = List.copyOf(groups);
        containers = Set.copyOf(containers);
    }

    /** The same with other accounts. */
    public Snapshot withAccounts(List<Entry> changed) {
        return new Snapshot(
                changed, others, namesakes, groups, containers, schema, passwordPolicy, protection, removal, at);
    }

    public Snapshot withContainers(Set<Dn> changed) {
        return new Snapshot(
                accounts, others, namesakes, groups, changed, schema, passwordPolicy, protection, removal, at);
    }
}
