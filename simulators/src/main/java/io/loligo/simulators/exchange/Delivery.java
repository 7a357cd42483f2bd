package io.loligo.simulators.exchange;

import java.time.Duration;

/** How an answer travels. */
public sealed interface Delivery {
    /** As fast as it can. */
    record Whole() implements Delivery {}

    /** Evenly over the given time. */
    record Slowly(Duration over) implements Delivery {}

    /** The connection goes down after half of the body, while the headers promised all of it. */
    record Broken() implements Delivery {}

    /** As a whole, but only after some time. */
    record Late(Duration after) implements Delivery {}

    /** The connection goes down before the first byte. */
    record Dropped() implements Delivery {}

    Delivery WHOLE = new Whole();
}
