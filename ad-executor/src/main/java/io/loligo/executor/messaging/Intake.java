package io.loligo.executor.messaging;

import io.loligo.executor.lane.Lanes;
import java.time.Duration;

/**
 * How commands come in.
 *
 * @param lanes where they wait and run
 * @param handOver how long a running one may take when its partition goes
 * @param group the consumer group that reads them
 */
public record Intake(Lanes lanes, Duration handOver, String group) {}
