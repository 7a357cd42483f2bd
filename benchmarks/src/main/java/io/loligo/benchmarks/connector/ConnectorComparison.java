package io.loligo.benchmarks.connector;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.loligo.benchmarks.Comparison;
import io.loligo.benchmarks.Comparison.Side;
import io.loligo.benchmarks.company.SimulatedCompany;
import io.loligo.connector.pass.PeoplePass;
import io.loligo.connector.pass.Roll;
import io.loligo.connector.people.Roster;
import io.loligo.connector.source.Presets;
import io.loligo.contracts.employee.Absence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A pass over people who are all known already, from the bytes of HR's answers to the verdict that nothing changed. */
public final class ConnectorComparison {
    private ConnectorComparison() {}

    /** @param people how many the company has */
    public static Comparison of(Presets preset, int people, Instant now) throws Exception {
        SimulatedCompany company = SimulatedCompany.of(preset, people);
        Roster roster = company.roster();
        remember(roster, company.roll(), now);
        return new Comparison(
                "connector, " + preset + ", a pass over " + people,
                "parsing the same JSON and nothing else",
                "people",
                0.5,
                comparing(roster, company.pass(), now),
                parsing(company, roster.size()));
    }

    static void remember(Roster roster, Roll roll, Instant now) {
        roll.people().forEach((value, sight) -> {
            roster.look(value, sight, Optional.of(List.of()), 0, now)
                    .flatMap(step -> step.after())
                    .ifPresent(roster::remember);
            roster.expect(value, List.of(), now);
        });
    }

    static Side comparing(Roster roster, PeoplePass pass, Instant now) {
        Optional<List<Absence>> none = Optional.of(List.of());
        return () -> {
            Roll roll = pass.read();
            long unchanged = roll.people().entrySet().stream()
                    .filter(person -> roster.unchanged(person.getKey(), person.getValue(), none, now))
                    .count();
            if (unchanged != roster.size()) {
                throw new IllegalStateException(
                        (roster.size() - unchanged) + " people seem to have changed between two equal passes");
            }
            return unchanged;
        };
    }

    private static Side parsing(SimulatedCompany company, int people) {
        JsonMapper mapper = new JsonMapper();
        return new Side() {
            @Override
            public long run() throws Exception {
                for (byte[] body : company.hr().bodies()) {
                    if (mapper.readTree(body).isEmpty()) {
                        throw new IllegalStateException("an answer without content");
                    }
                }
                return people;
            }

            @Override
            public void close() {
                company.close();
            }
        };
    }
}
