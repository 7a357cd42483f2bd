package io.loligo.audit.trail;

/** Where a message lies in the log; the place that proves an event's order among those of its partition. */
public record Position(String topic, int partition, long offset) {}
