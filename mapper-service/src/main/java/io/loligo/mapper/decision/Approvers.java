package io.loligo.mapper.decision;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.mapper.delegation.Delegation;
import io.loligo.mapper.delegation.DelegationStore;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.population.Population;
import io.loligo.mapper.request.Reach;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.Voter;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who somebody is to those who are asked: for whom they act, and whose manager they are. */
public final class Approvers {
    private final DelegationStore delegations;
    private final Population population;
    private final Clock clock;

    public Approvers(DelegationStore delegations, Population population, Clock clock) {
        this.delegations = delegations;
        this.population = population;
        this.clock = clock;
    }

    /** @param login in lower case */
    public Voter voter(String login) {
        Instant now = clock.instant();
        Set<String> actsFor = delegations.standing(now).stream()
                .filter(one -> one.to().equals(login) && one.countsAt(now))
                .map(Delegation::from)
                .collect(Collectors.toSet());
        return new Voter(login, actsFor);
    }

    /** The login of the manager whom HR gives the person, where it knows one who has not left. */
    public Optional<String> managerOf(Request request) {
        return request.change().employee().manager().flatMap(population::mailOf);
    }

    /** Where somebody may be asked under a policy. */
    public Reach reach(Policy policy, Voter voter) {
        Set<EmployeeKey> reports = population.reportsOf(voter.names());
        return Reach.of(policy, voter, reports);
    }
}
