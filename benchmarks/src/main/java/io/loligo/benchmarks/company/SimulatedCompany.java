package io.loligo.benchmarks.company;

import io.loligo.connector.pass.PeoplePass;
import io.loligo.connector.pass.Roll;
import io.loligo.connector.people.Roster;
import io.loligo.connector.people.WorkDays;
import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.Presets;
import io.loligo.connector.source.Source;
import io.loligo.simulators.calamari.CalamariSimulator;
import io.loligo.simulators.calamari.SimulatorSettings;
import io.loligo.simulators.calamari.behaviour.Switch;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A company that HR has told everything about once.
 *
 * @param hr tells the same again, from memory
 * @param pass reads everybody from {@code hr}
 * @param roster knows nobody yet
 * @param roll what the first pass saw
 */
public record SimulatedCompany(RememberedHr hr, PeoplePass pass, Roster roster, Roll roll) implements AutoCloseable {
    private static final int MAX_PAGES = 20_000;
    private static final String KEY = "benchmark";

    /** @param people how many it has */
    public static SimulatedCompany of(Presets preset, int people) throws Exception {
        try (var calamari =
                CalamariSimulator.start(SimulatorSettings.of(people, KEY).with(Switch.RATE_LIMIT, "off"))) {
            return of(preset, new RememberedHr(calamari.api(), KEY));
        }
    }

    /** @param hr may have told it all before */
    public static SimulatedCompany of(Presets preset, RememberedHr hr) throws Exception {
        Source source = preset.source();
        Roster roster = new Roster(
                "benchmark",
                source.fields().stream().map(FieldRule::name).toList(),
                new WorkDays(ZoneOffset.UTC, LocalTime.of(18, 0)));
        PeoplePass pass = new PeoplePass(source, roster, MAX_PAGES, hr, () -> {});
        return new SimulatedCompany(hr, pass, roster, pass.read());
    }

    @Override
    public void close() {
        hr.close();
    }
}
