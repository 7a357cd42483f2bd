package io.loligo.mapper.request;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.Envelope;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of changes that were taken in.
 *
 * @param requests new ones and changed ones
 * @param send commands that need no request, of changes taken in now or before
 * @param erased people whom HR deleted: nothing that is over is kept of them
 * @param fresh for each change that was taken in now, which commands those were
 */
public record Taking(
        List<Request> requests,
        List<Envelope<ActionCommand>> send,
        Set<EmployeeKey> erased,
        Map<String, Set<String>> fresh) {
    public Taking {
        requests = List.copyOf(requests);
        send = List.copyOf(send);
        erased = Set.copyOf(erased);
        fresh = Map.copyOf(fresh);
    }
}
