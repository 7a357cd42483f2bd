package io.loligo.mapper.page;

import io.loligo.mapper.request.Hold;
import java.util.List;

/**
 * What the start page shows.
 *
 * @param login whose, or empty where nobody said
 * @param waiting for whoever that is
 * @param isMore whether there is more that waits for them
 * @param held what nobody has decided about
 * @param unplannable what could no longer be planned in the last days
 */
public record Overview(
        String login,
        List<RequestLine> waiting,
        boolean isMore,
        List<Hold> held,
        StageRing ring,
        List<Gauge> openings,
        List<Failure> unplannable) {

    /** A request that could no longer be planned, and why. */
    public record Failure(RequestLine line, String why) {}
}
