package io.loligo.executor;

import io.loligo.executor.folder.FileServers;
import io.loligo.executor.folder.Swept;
import io.loligo.executor.system.ByDirectory;
import io.loligo.executor.system.SystemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Every hour deletes for good the home folders that have been long enough in quarantine, a bounded number at a time. */
@ApplicationScoped
class QuarantineSweeper {
    private static final Logger LOG = Logger.getLogger(QuarantineSweeper.class);
    private static final int AT_MOST = 200;
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofMinutes(60);

    private final ByDirectory<FileServers> files;
    private final Clock clock;
    private final Duration first;
    private final Duration every;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
            .daemon()
            .name("sweep of quarantined home folders")
            .factory());

    @Inject
    QuarantineSweeper(ByDirectory<FileServers> files, Clock clock) {
        this(files, clock, FIRST, EVERY);
    }

    QuarantineSweeper(ByDirectory<FileServers> files, Clock clock, Duration first, Duration every) {
        this.files = files;
        this.clock = clock;
        this.first = first;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        if (!files.all().isEmpty()) {
            var unused = hourly.scheduleWithFixedDelay(
                    () -> files.all().forEach(this::sweep), first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void sweep(String directory, FileServers servers) {
        try {
            Swept swept = servers.sweep(clock.instant(), AT_MOST);
            if (swept.purged() > 0 || swept.left() > 0) {
                LOG.infof(
                        "Deleted %d home folders of %s whose time in quarantine was over; %d are left",
                        swept.purged(), directory, swept.left());
            }
            swept.troubles().forEach(trouble -> LOG.warnf("Home folders of %s in quarantine: %s", directory, trouble));
        } catch (SystemException down) {
            LOG.warnf("Home folders of %s in quarantine: %s. %s", directory, down.answered(), down.advice());
        } catch (RuntimeException unforeseen) {
            LOG.errorf(unforeseen, "Home folders of %s in quarantine could not be swept", directory);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        hourly.shutdownNow();
    }
}
