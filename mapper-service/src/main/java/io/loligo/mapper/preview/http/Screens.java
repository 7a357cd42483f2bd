package io.loligo.mapper.preview.http;

import io.loligo.mapper.preview.Filter;
import io.loligo.mapper.preview.Rehearsal;
import io.loligo.mapper.preview.Summary;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Lets a few previews go on at a time, each until it is over or nobody reads it any more. */
@Singleton
public final class Screens {
    private static final Logger LOG = Logger.getLogger(Screens.class);
    private static final int AT_A_TIME = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BUSY =
            "As many previews as may be are under way (" + AT_A_TIME + "); ask again when one of them is over.";

    private final Rehearsing rehearsing;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    Screens(Rehearsing rehearsing) {
        this.rehearsing = rehearsing;
    }

    /** How a preview is written. */
    public interface Form {
        Sink to(OutputStream out) throws IOException;
    }

    /** Waits for its turn while as many as may be are under way; says so, instead of a preview, when that takes long. */
    public StreamingOutput of(Rehearsal rehearsal, Filter filter, Form form) {
        return out -> write(rehearsal, filter, form, out);
    }

    private void write(Rehearsal rehearsal, Filter filter, Form form, OutputStream out) {
        try {
            Sink sink = form.to(out);
            if (!free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                sink.end(new Summary.Count(rehearsal.policy().version()).summary(Optional.of(BUSY)));
                return;
            }
            try {
                rehearsing.play(rehearsal, filter, sink);
            } finally {
                free.release();
            }
        } catch (IOException gone) {
            LOG.debugf("A preview ended because nobody reads it any more: %s", gone.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
