package io.loligo.simulators.calamari;

import io.loligo.simulators.calamari.api.ApiKey;
import io.loligo.simulators.calamari.api.CalamariApi;
import io.loligo.simulators.calamari.behaviour.Behaviour;
import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.behaviour.Switches;
import io.loligo.simulators.calamari.control.ControlApi;
import io.loligo.simulators.calamari.control.ControlPage;
import io.loligo.simulators.calamari.store.SimulatorState;
import io.loligo.simulators.calamari.store.StateFile;
import io.loligo.simulators.calamari.tenant.Founding;
import io.loligo.simulators.calamari.tenant.Tenant;
import io.loligo.simulators.clock.SimulatedClock;
import io.loligo.simulators.exchange.Answer;
import io.loligo.simulators.exchange.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The whole simulator but its socket. Requests are answered one at a time; their delivery is not part of that. */
final class Simulation {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);

    private final Optional<StateFile> file;
    private final SimulatedClock clock;
    private Tenant tenant;
    private final Behaviour behaviour;
    private final ApiKey key;
    private CalamariApi api;
    private ControlApi control;
    private LocalDate settled = LocalDate.MIN;

    Simulation(SimulatorSettings settings, Clock real) {
        file = settings.state().map(StateFile::new);
        Optional<SimulatorState> earlier = file.flatMap(StateFile::read);
        clock = new SimulatedClock(
                real.withZone(settings.zone()),
                earlier.map(SimulatorState::ahead).orElse(Duration.ZERO));
        behaviour = new Behaviour(settings.switches(), clock);
        earlier.ifPresent(state -> behaviour.restore(Switches.likeliest().with(state.switches()), state.faults()));
        key = new ApiKey(settings.apiKey());
        tenant = earlier.map(state -> Tenant.restored(state.tenant(), clock))
                .orElseGet(() -> new Tenant(new Founding(settings.people(), settings.seed(), clock.today()), clock));
        api = new CalamariApi(key, behaviour, tenant);
        control = new ControlApi(tenant, behaviour, this::foundAnew);
        save();
    }

    synchronized Answer answer(Request request) {
        archiveThoseWhoLeft();
        Answer answer = routed(request);
        if (!request.method().equals("GET") && answer.status() < 300) {
            save();
        }
        return answer.with("Date", HTTP_DATE.format(clock.instant().atZone(ZoneOffset.UTC)));
    }

    private Answer routed(Request request) {
        String path = request.path();
        if (path.startsWith(CalamariApi.PREFIX + "/")) {
            return api.answer(request);
        }
        if (path.startsWith(ControlApi.PREFIX)) {
            return control.answer(request);
        }
        return ControlPage.answer(request);
    }

    synchronized void save() {
        file.ifPresent(one -> one.write(new SimulatorState(
                tenant.state(),
                clock.ahead(),
                behaviour.switches().changed(),
                behaviour.faults().all())));
    }

    private void foundAnew(Founding founding) {
        behaviour.reset();
        tenant = new Tenant(founding, clock);
        api = new CalamariApi(key, behaviour, tenant);
        control = new ControlApi(tenant, behaviour, this::foundAnew);
    }

    private void archiveThoseWhoLeft() {
        if (behaviour.switches().is(Switch.AUTO_ARCHIVE, "true") && settled.isBefore(clock.today())) {
            tenant.archiveThoseWhoLeft();
            settled = clock.today();
        }
    }
}
