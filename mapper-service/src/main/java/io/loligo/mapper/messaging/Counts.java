package io.loligo.mapper.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What is counted for whoever watches the service. */
final class Counts {
    private final Counter read;
    private final Counter deadLetters;
    private final Counter compared;

    Counts(MeterRegistry registry) {
        this.read = Counter.builder("loligo.mapper.messages")
                .description("Messages read and answered")
                .register(registry);
        this.deadLetters = Counter.builder("loligo.mapper.dead.letters")
                .description("Messages for which nothing could be sent")
                .register(registry);
        this.compared = Counter.builder("loligo.mapper.drift.checks")
                .description("Comparisons of an account with what is wished of it that were asked for")
                .register(registry);
    }

    void compared(int commands) {
        compared.increment(commands);
    }

    void read(int messages) {
        read.increment(messages);
    }

    void deadLetter() {
        deadLetters.increment();
    }
}
