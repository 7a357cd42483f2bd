package io.loligo.mapper.messaging;

import java.time.Duration;

/**
 * How requests that came together are counted.
 *
 * @param quiet how long nothing new must have come before they are
 * @param atMost how long to wait for replicas that lag behind, before a person is asked
 */
record RequestPace(Duration quiet, Duration atMost) {}
