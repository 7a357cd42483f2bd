package io.loligo.connector.polling;

import io.loligo.connector.pass.Fault;
import io.loligo.connector.pass.FaultException;
import io.loligo.connector.pass.Permits;
import io.loligo.connector.quota.Governor;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Lets the requests of one pass go out at the governor's pace, and counts them. */
final class Allowance implements Permits {
    private static final Duration PATIENCE = Duration.ofMinutes(65);

    private final Governor governor;
    private final Clocks.Pause pause;
    private final Aside aside;
    private int taken;

    /** What is to be attended to before each request. */
    @FunctionalInterface
    interface Aside {
        void attend() throws IOException;
    }

    Allowance(Governor governor, Clocks.Pause pause, Aside aside) {
        this.governor = governor;
        this.pause = pause;
        this.aside = aside;
    }

    int taken() {
        return taken;
    }

    /** Within a pass: waits for the hour's quota, so that a company larger than it can be read at all; not for the day's. */
    @Override
    public void take() throws FaultException, IOException, InterruptedException {
        aside.attend();
        Duration wait = governor.waitFor(1);
        while (wait.isPositive()) {
            if (wait.compareTo(PATIENCE) > 0) {
                throw spent(wait);
            }
            pause.last(wait);
            aside.attend();
            wait = governor.waitFor(1);
        }
        governor.take();
        taken++;
    }

    private static FaultException spent(Duration wait) {
        return new FaultException(new Fault(
                Fault.Kind.QUOTA_SPENT,
                "reading a pass",
                "the quota of requests is used up for now",
                Optional.of(wait)));
    }
}
