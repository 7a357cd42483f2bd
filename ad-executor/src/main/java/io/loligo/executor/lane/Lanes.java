package io.loligo.executor.lane;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One lane for each person: what is in one lane runs in order, lanes take turns on as many threads as people are worked
 * on at once. Takes in no more than there is room for, so that a slow directory slows the reading down.
 */
public final class Lanes {
    private static final Duration IDLE_THREADS_LAST = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition finished = lock.newCondition();
    private final Map<Key, Lane> lanes = new HashMap<>();
    private final Map<Integer, Tenure> tenures = new HashMap<>();
    private final Executor threads;
    private final int room;
    private int inside;
    private CompletableFuture<Void> forRoom = CompletableFuture.completedFuture(null);

    /**
     * @param peopleAtOnce how many lanes run at the same time
     * @param room how much may be taken in, waiting or running
     */
    public Lanes(int peopleAtOnce, int room) {
        this.threads = threads(peopleAtOnce);
        this.room = room;
    }

    /** What one lane holds: one person's work of one partition. */
    public record Key(int partition, String person) {}

    /** Something to do while the tenure lasts; it must not throw. */
    public interface Work {
        void run(Tenure tenure);
    }

    private final class Lane implements Runnable {
        private final Key key;
        private final Tenure tenure;
        private final Queue<Work> waiting = new ArrayDeque<>();
        private boolean busy;

        Lane(Key key, Tenure tenure) {
            this.key = key;
            this.tenure = tenure;
        }

        @Override
        public void run() {
            next(this).ifPresent(work -> {
                try {
                    if (!tenure.hasEnded()) {
                        work.run(tenure);
                    }
                } finally {
                    if (leave(this)) {
                        threads.execute(this);
                    }
                }
            });
        }
    }

    // Not virtual ones: their number is small and fixed, and a virtual thread at a socket costs a poller's wake-up for
    // each answer.
    private static Executor threads(int atOnce) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                IDLE_THREADS_LAST.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("lane ", 1).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private Optional<Work> next(Lane lane) {
        lock.lock();
        try {
            Optional<Work> work = Optional.ofNullable(lane.waiting.poll());
            lane.busy = work.isPresent();
            return work;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the lane has more to do. */
    private boolean leave(Lane lane) {
        lock.lock();
        try {
            lane.busy = false;
            leave(1);
            finished.signalAll();
            boolean more = !lane.waiting.isEmpty();
            if (!more) {
                lanes.remove(lane.key, lane);
            }
            return more;
        } finally {
            lock.unlock();
        }
    }

    private void leave(int count) {
        inside -= count;
        if (inside < room) {
            forRoom.complete(null);
        }
    }

    /** Begins the tenure of partitions: from now on their work is ours. */
    public void begin(Collection<Integer> partitions) {
        lock.lock();
        try {
            partitions.forEach(partition -> tenures.putIfAbsent(partition, new Tenure()));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes work in; completes when there is room for more. Work of a partition that is not ours is let go: what was read
     * before the partition went may still arrive after it.
     */
    public CompletionStage<Void> accept(Key key, Work work) {
        lock.lock();
        try {
            Tenure tenure = tenures.get(key.partition());
            if (tenure == null) {
                return forRoom;
            }
            inside++;
            if (inside >= room && forRoom.isDone()) {
                forRoom = new CompletableFuture<>();
            }
            Lane lane = lanes.get(key);
            if (lane == null) {
                lane = new Lane(key, tenure);
                lanes.put(key, lane);
                lane.waiting.add(work);
                threads.execute(lane);
            } else {
                lane.waiting.add(work);
            }
            return forRoom;
        } finally {
            lock.unlock();
        }
    }

    /** How much is inside, waiting or running. */
    public int inside() {
        lock.lock();
        try {
            return inside;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends the tenure of partitions: drops what waits and gives what runs some time to come to an end.
     *
     * @return whether everything came to an end in time
     */
    public boolean end(Collection<Integer> partitions, Duration patience) {
        lock.lock();
        try {
            partitions.forEach(partition -> {
                Tenure tenure = tenures.remove(partition);
                if (tenure != null) {
                    tenure.end();
                }
            });
            List<Lane> running = new ArrayList<>();
            for (Iterator<Lane> all = lanes.values().iterator(); all.hasNext(); ) {
                Lane lane = all.next();
                if (partitions.contains(lane.key.partition())) {
                    leave(lane.waiting.size());
                    lane.waiting.clear();
                    running.add(lane);
                    all.remove();
                }
            }
            return awaitEnd(running, patience);
        } finally {
            lock.unlock();
        }
    }

    /** Ends everything, as {@link #end} does. */
    public boolean endAll(Duration patience) {
        lock.lock();
        try {
            return end(List.copyOf(tenures.keySet()), patience);
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitEnd(List<Lane> running, Duration patience) {
        long nanos = patience.toNanos();
        try {
            while (running.stream().anyMatch(lane -> lane.busy)) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = finished.awaitNanos(nanos);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
