package io.loligo.mapper.request;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.wire.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Where requests are kept. Every method blocks, and throws {@link StoreUnavailableException} when there is no answer. */
public interface RequestStore {

    /**
     * Reads requests, asks what becomes of them, and writes that down, all in one transaction in which nobody else changes
     * them; commands of those that are sent, and what is told, are on their way with it.
     *
     * @param decide a pure function: it may be asked again
     */
    Revision revise(Selection selection, Function<List<Request>, Revision> decide);

    /** Everybody for whom something is open. */
    Set<EmployeeKey> peopleWaiting();

    /** Waves that are being counted and in which nothing new has come since. */
    List<Wave> waves(Instant quietSince);

    /** Holds a wave; further work of its automation goes to the same hold until somebody has decided. */
    void hold(Wave wave, Hold hold, Envelope<OperatorActivity.WorkHeld> told);

    /** The hold of an automation that nobody has decided about. */
    Optional<Hold> openHold(String automation);

    /** Those with work in them, decided or not. */
    List<Hold> holds();

    /** Writes a decision down, unless there is one; says whether it was this one. Releasing also proves the automation. */
    boolean decide(Hold hold, Envelope<OperatorActivity.HoldDecided> told);

    /** The automations that have been let go once. */
    Set<String> proven();

    Optional<Request> find(String id);
}
