package io.loligo.mapper.decision;

import io.loligo.mapper.request.Request;

/** What came of a decision about one request. */
public sealed interface Outcome {

    /** It counts. */
    record Taken(Request request) implements Outcome {}

    /** It does not count, and why. */
    record Refused(String words) implements Outcome {}

    /** There is no such request. */
    record Unknown() implements Outcome {}
}
