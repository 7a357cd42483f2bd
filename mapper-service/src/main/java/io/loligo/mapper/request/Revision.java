package io.loligo.mapper.request;

import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.wire.Envelope;
import java.util.List;

/**
 * What becomes of requests, to be written down at once.
 *
 * @param requests new ones and changed ones; the command of one whose stage is {@link Stage.Sent} goes out
 * @param told what operators did, to be told
 */
public record Revision(List<Request> requests, List<Envelope<? extends OperatorActivity>> told) {
    public static final Revision NONE = new Revision(List.of(), List.of());

    public Revision {
        requests = List.copyOf(requests);
        told = List.copyOf(told);
    }

    public static Revision of(List<Request> requests) {
        return new Revision(requests, List.of());
    }
}
