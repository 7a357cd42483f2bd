package io.loligo.mapper.messaging;

import java.time.Duration;

/**
 * How often and how fast accounts are compared.
 *
 * @param every from the beginning of one round to that of the next; zero for never
 * @param peoplePerSecond of one worker
 */
record DriftPace(Duration every, int peoplePerSecond) {}
