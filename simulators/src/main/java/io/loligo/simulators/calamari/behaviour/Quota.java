package io.loligo.simulators.calamari.behaviour;

import java.time.Duration;

/** How many requests a span of time grants. */
public record Quota(String name, Duration window, int requests) {}
