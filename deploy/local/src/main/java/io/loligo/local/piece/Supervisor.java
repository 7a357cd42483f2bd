package io.loligo.local.piece;

import io.loligo.local.screen.Screen;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Starts pieces, tells when each is ready, starts one again that ends by itself, and ends all in the reverse order. A piece
 * that keeps ending is left alone after {@link #STARTS_AGAIN} times.
 */
public final class Supervisor implements AutoCloseable {
    static final int STARTS_AGAIN = 5;

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MILLIS = 150;
    /** Ctrl-C reaches the pieces as soon as it reaches this run; their ends are then no news. */
    private static final long STOP_MAY_FOLLOW_SECONDS = 2;

    private final Screen screen;
    private final Deque<List<Piece>> started = new ArrayDeque<>();
    private final Map<Piece, Running> running = new HashMap<>();
    private final Map<Piece, Integer> startsAgain = new ConcurrentHashMap<>();
    /** Those whose end is news; one that ends before it was ever ready is the starter's to tell. */
    private final Set<Piece> onceReady = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;

    public Supervisor(Screen screen) {
        this.screen = screen;
    }

    /** Starts a piece and returns when it is ready. */
    public void start(Piece piece) throws PieceException, InterruptedException {
        start(List.of(piece));
    }

    /** Starts pieces side by side and returns when all are ready. */
    public void start(List<? extends Piece> pieces) throws PieceException, InterruptedException {
        long begun = System.nanoTime();
        synchronized (running) {
            started.push(List.copyOf(pieces));
        }
        allAtOnce(pieces, piece -> {
            screen.starting(piece.title());
            begin(piece);
        });
        List<Piece> waiting = new ArrayList<>(pieces);
        while (!waiting.isEmpty()) {
            for (Piece piece : List.copyOf(waiting)) {
                Optional<String> missing = missing(piece);
                if (missing.isEmpty()) {
                    waiting.remove(piece);
                    onceReady.add(piece);
                    screen.ready(piece.title(), sinceStart(begun), piece.address());
                } else if (sinceStart(begun).compareTo(READY_WITHIN) > 0) {
                    throw new PieceException(piece.title() + " is not ready after " + READY_WITHIN.toSeconds() + " s: "
                            + missing.get() + ".");
                }
            }
            TimeUnit.MILLISECONDS.sleep(waiting.isEmpty() ? 0 : LOOK_EVERY_MILLIS);
        }
    }

    /** The process of a service, as long as it runs. */
    public Optional<ServiceProcess> process(String title) {
        synchronized (running) {
            return running.entrySet().stream()
                    .filter(one -> one.getKey().title().equals(title))
                    .map(Map.Entry::getValue)
                    .filter(ServiceProcess.class::isInstance)
                    .map(ServiceProcess.class::cast)
                    .findFirst();
        }
    }

    private static Duration sinceStart(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void begin(Piece piece) throws PieceException {
        Running one = piece.start();
        synchronized (running) {
            running.put(piece, one);
        }
        if (stopping) {
            one.close();
        }
        var unused = one.ended().thenAcceptAsync(ending -> ended(piece, ending));
    }

    private Optional<String> missing(Piece piece) throws PieceException {
        Running one;
        synchronized (running) {
            one = running.get(piece);
        }
        if (one == null) {
            throw new PieceException("This run is being stopped.");
        }
        if (one.ended().isDone()) {
            throw new PieceException(piece.title() + " " + words(one.ended().join()));
        }
        return one.missing();
    }

    private static String words(Running.Ending ending) {
        return ending.how() + ". The last it wrote:\n" + ending.lastWords();
    }

    private void ended(Piece piece, Running.Ending ending) {
        try {
            TimeUnit.SECONDS.sleep(STOP_MAY_FOLLOW_SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return;
        }
        if (stopping || !onceReady.contains(piece)) {
            return;
        }
        screen.trouble(piece.title() + " " + words(ending));
        int times = startsAgain.merge(piece, 1, Integer::sum);
        if (times > STARTS_AGAIN) {
            screen.trouble(piece.title() + " ended " + times + " times and is left alone; the others go on.");
            return;
        }
        try {
            screen.note("Starting " + piece.title() + " again.");
            begin(piece);
        } catch (PieceException refused) {
            screen.trouble(String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public void close() {
        stopping = true;
        while (true) {
            List<Running> together;
            synchronized (running) {
                if (started.isEmpty()) {
                    return;
                }
                together = started.pop().stream()
                        .flatMap(piece -> Optional.ofNullable(running.get(piece)).stream())
                        .toList();
            }
            try {
                allAtOnce(together, Running::close);
            } catch (PieceException | InterruptedException hurried) {
                screen.trouble("Not everything ended cleanly: " + hurried.getMessage());
            }
        }
    }

    /** What is done to one of several. */
    private interface Deed<T> {
        void on(T one) throws PieceException;
    }

    private static <T> void allAtOnce(List<? extends T> several, Deed<T> deed)
            throws PieceException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> deeds = new ArrayList<>();
            for (T one : several) {
                deeds.add(threads.submit(() -> {
                    deed.on(one);
                    return null;
                }));
            }
            for (Future<?> one : deeds) {
                one.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof PieceException told) {
                throw told;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
