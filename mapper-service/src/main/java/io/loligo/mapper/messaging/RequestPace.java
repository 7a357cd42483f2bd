package io.loligo.mapper.messaging;

import java.time.Duration;

/**
 * How requests that came together are counted, and how long what is over is kept.
 *
 * @param quiet how long nothing new must have come before they are
 * @param atMost how long to wait for replicas that lag behind, before a person is asked
 * @param keep at least a week, so that whatever the log shows again is known
 */
record RequestPace(Duration quiet, Duration atMost, Duration keep) {}
