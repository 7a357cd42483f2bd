package io.loligo.executor.deadletter;

/** Where a dead letter lies in its topic. */
public record Place(int partition, long offset) {}
