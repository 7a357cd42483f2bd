package io.loligo.simulators.directory.state;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFWriter;
import io.loligo.simulators.directory.rules.Directory;
import io.loligo.simulators.directory.rules.Domain;
import io.loligo.simulators.directory.rules.Refusal;
import io.loligo.simulators.directory.rules.SuspendedLinks;
import io.loligo.simulators.store.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps a directory in a file: written whole and put in place at once, soon after a write and at the stop, so that a killed
 * process loses a second or so and never half a file.
 */
public final class StateFile implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StateFile.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Saving a large directory may take this share of the time at most. */
    private static final int PAUSE_PER_SAVING = 5;

    private final WholeFile file;
    private final Directory directory;
    private final SuspendedLinks suspended;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("directory-state").daemon().factory());
    private volatile Duration lastSaving = Duration.ZERO;

    private StateFile(WholeFile file, Directory directory, SuspendedLinks suspended) {
        this.file = file;
        this.directory = directory;
        this.suspended = suspended;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false); // the stop saves anyway
    }

    /** Whether an earlier run left something to go on with; if so the domain holds it afterwards. */
    public static boolean resume(Path file, Domain domain, SuspendedLinks suspended) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        new StateReader(domain, suspended).read(file);
        return true;
    }

    /** Saves from now on. */
    public static StateFile keep(Path file, Directory directory, SuspendedLinks suspended) throws IOException {
        StateFile state = new StateFile(new WholeFile(file), directory, suspended);
        state.save();
        directory.afterWrite(state::saveSoon);
        return state;
    }

    @Override
    public void close() throws IOException {
        worker.shutdown();
        try {
            worker.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        save();
    }

    private void saveSoon() {
        if (scheduled.compareAndSet(false, true) && !worker.isShutdown()) {
            long pause = Math.max(PAUSE.toMillis(), lastSaving.toMillis() * PAUSE_PER_SAVING);
            ScheduledFuture<?> unused = worker.schedule(this::saveOrWarn, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void saveOrWarn() {
        scheduled.set(false);
        try {
            save();
        } catch (IOException | RuntimeException failed) {
            LOG.log(System.Logger.Level.WARNING, "the directory could not be saved to " + file.path(), failed);
        }
    }

    private synchronized void save() throws IOException {
        long began = System.nanoTime();
        DirectorySnapshot snapshot = snapshot();
        file.write(output -> {
            LDIFWriter writer = new LDIFWriter(output);
            for (Entry entry : snapshot.entries()) {
                writer.writeEntry(entry);
            }
            writer.flush();
        });
        lastSaving = Duration.ofNanos(System.nanoTime() - began);
    }

    private DirectorySnapshot snapshot() {
        try {
            return directory.read(domain -> DirectorySnapshot.of(domain, suspended));
        } catch (Refusal never) {
            throw new IllegalStateException("reading the whole directory is never refused", never);
        }
    }
}
