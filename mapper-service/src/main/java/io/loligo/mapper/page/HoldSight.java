package io.loligo.mapper.page;

import io.loligo.mapper.request.Hold;
import java.util.List;

/**
 * A hold with some of what it holds.
 *
 * @param before where the page before begins; empty on the first
 * @param after where the next page begins; empty on the last
 */
public record HoldSight(Hold hold, List<RequestLine> lines, String before, String after, String login) {}
