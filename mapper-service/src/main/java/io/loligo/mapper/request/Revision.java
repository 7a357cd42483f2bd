package io.loligo.mapper.request;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.wire.Envelope;
import java.util.List;

/**
 * What becomes of requests, to be written down at once.
 *
 * @param requests new ones and changed ones; the command of one whose stage is {@link Stage.Sent} goes out
 * @param told what operators did, to be told
 * @param send commands that need no request
 */
public record Revision(
        List<Request> requests, List<Envelope<? extends OperatorActivity>> told, List<Envelope<ActionCommand>> send) {
    public static final Revision NONE = new Revision(List.of(), List.of(), List.of());

    public Revision {
        requests = List.copyOf(requests);
        told = List.copyOf(told);
        send = List.copyOf(send);
    }

    public static Revision of(List<Request> requests) {
        return new Revision(requests, List.of(), List.of());
    }
}
