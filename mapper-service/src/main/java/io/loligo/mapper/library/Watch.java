package io.loligo.mapper.library;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at the documents now and then, and says in the log what came of it. */
public final class Watch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Watch.class);

    private final PolicyInForce policy;
    private final CountDownLatch end = new CountDownLatch(1);

    public Watch(PolicyInForce policy) {
        this.policy = policy;
    }

    /** Looks once at once, then every so often. */
    public void start(Duration every) {
        look();
        Thread.ofVirtual().name("loligo-policy").start(() -> keepLooking(every));
    }

    /** Looks now. */
    public void look() {
        try {
            if (policy.lookAgain()) {
                tell();
            }
        } catch (RuntimeException defect) {
            LOG.error("The policy documents could not be read; what was in force stays so", defect);
        }
    }

    private void keepLooking(Duration every) {
        try {
            while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        policy.refusal()
                .ifPresentOrElse(
                        refusal -> {
                            LOG.errorf(
                                    "The policy documents are not accepted; %s",
                                    policy.current()
                                            .map(one ->
                                                    "version " + one.version().substring(0, 12) + " stays in force")
                                            .orElse("nothing is in force, so nothing is mapped"));
                            refusal.problems().forEach(problem -> LOG.errorf("  %s", problem));
                        },
                        () -> policy.current()
                                .ifPresent(one -> LOG.infof(
                                        "Policy version %s is in force: %d documents",
                                        one.version().substring(0, 12),
                                        one.documents().size())));
    }

    @Override
    public void close() {
        end.countDown();
    }
}
