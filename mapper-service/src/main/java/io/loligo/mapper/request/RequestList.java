package io.loligo.mapper.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests as people look at them. Every method blocks, and throws {@link StoreUnavailableException} when there is no answer. */
public interface RequestList {

    /** Some, the newest first, from after a place on. */
    List<Request> some(RequestFilter filter, Optional<Place> after, int size);

    /** Those with these names that there are, the newest first. */
    List<Request> named(Set<String> ids);

    /** How many are open, by stage; stages without any are left out. */
    Map<StageKind, Integer> open();

    /** How many are open, by the automation's name. */
    Map<String, Integer> openByAutomation();

    /** How many were opened since then, by the automation's name. */
    Map<String, Integer> openedSince(Instant then);

    /** Those that could no longer be planned since then, the newest first. */
    List<Request> unplannableSince(Instant then, int size);

    Optional<Hold> hold(String id);

    /** What a hold holds, in the order of the people's keys. */
    List<Request> held(String hold, int from, int size);
}
