package io.loligo.executor.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Sees to it that links nobody opens lose their passwords in time, whichever instance made them. */
@ApplicationScoped
public class LinkExpiry {
    private static final Logger LOG = Logger.getLogger(LinkExpiry.class);
    private static final Duration PERIOD = Duration.ofSeconds(20);

    private final CredentialLinks links;
    private final CountDownLatch stopping = new CountDownLatch(1);

    LinkExpiry(CredentialLinks links) {
        this.links = links;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("link expiry").start(this::watch);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void watch() {
        try {
            while (!stopping.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
                expire();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void expire() {
        try {
            links.expire();
        } catch (KafkaException later) {
            LOG.warnf("Links whose time is over are ended a little later: %s", later.getMessage());
        }
    }
}
