package io.loligo.mapper.request;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.wire.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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

    /**
     * Takes changes in, each once: what was written down for one that comes again is said again.
     *
     * @param people whose open requests are to be seen
     * @param events the changes' names
     * @param decide a pure function of the open requests, and of what was sent for those changes that were taken in before; it may
     *     be asked again
     */
    Taking take(
            Set<EmployeeKey> people,
            Set<String> events,
            BiFunction<List<Request>, Map<String, Set<String>>, Taking> decide);

    /** Everybody for whom something is open, and whether all of it waits for nothing but its time. */
    Map<EmployeeKey, Boolean> peopleWaiting();

    /** Forgets what came to its end before an instant. */
    void forget(Instant before);

    /** Waves that are being counted and in which nothing new has come since. */
    List<Wave> waves(Instant quietSince);

    /** Holds a wave; further work of its automation goes to the same hold until somebody has decided. */
    void hold(Wave wave, Hold hold, Envelope<OperatorActivity.WorkHeld> told);

    /** Opens the hold of a run, and tells who asked; does nothing where it is there. */
    void open(Run run);

    /** The hold of an automation that a limit opened and that nobody has decided about. */
    Optional<Hold> openHold(String automation);

    /** Those with work in them, decided or not. */
    List<Hold> holds();

    /**
     * Writes a decision down, unless there is one or it is not theirs to make ({@link Hold#mayBeReleasedBy}); says whether it was this one. Releasing
     * what a limit held also proves the automation; releasing what somebody asked for a few people does not.
     */
    boolean decide(Hold hold, Envelope<OperatorActivity.HoldDecided> told);

    /** The automations that have been let go once. */
    Set<String> proven();

    Optional<Request> find(String id);
}
