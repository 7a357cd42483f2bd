package io.loligo.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.loligo.audit.intake.DeadLetters;
import io.loligo.audit.intake.IntakeState;
import io.loligo.audit.intake.Ledger;
import io.loligo.audit.intake.RecordEvents;
import io.loligo.audit.people.People;
import io.loligo.audit.timeline.Timelines;
import io.loligo.audit.timeline.Trail;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.contracts.wire.Topics;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the core together with what stands at its edges. */
class Wiring {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Topics topics(AuditConfig config) {
        return new Topics(config.prefix());
    }

    /** Answers over HTTP read like events on the wire. */
    @Produces
    @Singleton
    ObjectMapper json() {
        return ContractsJson.mapper().copy();
    }

    /** Pages show a pause as {@code inject:intake}. */
    @Produces
    @Singleton
    @Named("intake")
    IntakeState intakeState() {
        return new IntakeState();
    }

    @Produces
    @Singleton
    RecordEvents recordEvents(Ledger ledger, DeadLetters deadLetters) {
        return new RecordEvents(ledger, deadLetters);
    }

    @Produces
    @Singleton
    Timelines timelines(Trail trail, People people) {
        return new Timelines(trail, people);
    }
}
