package io.loligo.mapper.delegation;

import java.time.Instant;

/**
 * Somebody may decide in another one's place for a time. It goes no further: whoever acts for somebody cannot hand that on.
 *
 * @param from whose place it is, a login in lower case
 * @param to who acts for them, a login in lower case
 * @param since from when on
 * @param until up to when, later than {@code since}
 * @param by who arranged it, a login in lower case
 */
public record Delegation(String id, String from, String to, Instant since, Instant until, String by) {

    public boolean countsAt(Instant now) {
        return !now.isBefore(since) && now.isBefore(until);
    }
}
