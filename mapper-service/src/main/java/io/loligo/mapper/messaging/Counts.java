package io.loligo.mapper.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What is counted for whoever watches the service. */
final class Counts {
    private final Counter read;
    private final Counter deadLetters;

    Counts(MeterRegistry registry) {
        this.read = Counter.builder("loligo.mapper.messages")
                .description("Messages read and answered")
                .register(registry);
        this.deadLetters = Counter.builder("loligo.mapper.dead.letters")
                .description("Messages for which nothing could be sent")
                .register(registry);
    }

    void read(int messages) {
        read.increment(messages);
    }

    void deadLetter() {
        deadLetters.increment();
    }
}
