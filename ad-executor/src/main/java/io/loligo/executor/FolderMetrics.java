package io.loligo.executor;

import io.loligo.executor.folder.CopyWatch;
import io.loligo.executor.folder.Quarantined;
import io.loligo.executor.folder.Relocation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Counts what is copied and deleted, and tells the log of a long copy now and then. */
final class FolderMetrics implements CopyWatch {
    private static final Logger LOG = Logger.getLogger(FolderMetrics.class);
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final Counter files;
    private final Counter bytes;
    private final Counter purged;
    private final Clock clock;
    private final Map<String, Far> copies = new ConcurrentHashMap<>();

    private record Far(long files, long bytes, Instant told) {}

    FolderMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        files = registry.counter("loligo.executor.folder.files.copied");
        bytes = Counter.builder("loligo.executor.folder.copied")
                .baseUnit("bytes")
                .register(registry);
        purged = registry.counter("loligo.executor.folder.purged");
    }

    @Override
    public void copied(Relocation move, long size) {
        files.increment();
        bytes.increment((double) size);
        copies.compute(move.account(), (account, before) -> far(move, before, size));
    }

    private Far far(Relocation move, @Nullable Far before, long size) {
        Instant now = clock.instant();
        if (before == null) {
            return new Far(1, size, now);
        }
        Far far = new Far(before.files() + 1, before.bytes() + size, before.told());
        if (Duration.between(before.told(), now).compareTo(BETWEEN) < 0) {
            return far;
        }
        LOG.infof("Copying %s to %s: %d files, %d bytes", move.source(), move.target(), far.files(), far.bytes());
        return new Far(far.files(), far.bytes(), now);
    }

    @Override
    public void copiedAll(Relocation move) {
        copies.remove(move.account());
    }

    @Override
    public void purged(Quarantined folder) {
        purged.increment();
        LOG.infof("Deleted %s, which had expired at %s", folder.folder(), folder.expires());
    }
}
