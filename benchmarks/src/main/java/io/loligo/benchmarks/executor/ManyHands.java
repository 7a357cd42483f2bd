package io.loligo.benchmarks.executor;

import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.benchmarks.Comparison.Side;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Hires new people on as many threads as there are connections. */
final class ManyHands implements Side {
    private final Ground ground;
    private final int people;
    private final Hiring hiring;
    private final ExecutorService hands = Executors.newFixedThreadPool(Ground.CONNECTIONS);
    private List<Hire> hires = List.of();

    ManyHands(Ground ground, int people, Hiring hiring) {
        this.ground = ground;
        this.people = people;
        this.hiring = hiring;
    }

    /** All that is done for one person. */
    interface Hiring extends AutoCloseable {
        void hire(Hire hire) throws LDAPException, InterruptedException;

        @Override
        default void close() {}
    }

    @Override
    public void prepare() throws Exception {
        hires = ExecutorComparison.hires(ground, people);
    }

    @Override
    public long run() throws Exception {
        List<Future<?>> all = hires.stream()
                .<Future<?>>map(hire -> hands.submit(() -> {
                    hiring.hire(hire);
                    return hire;
                }))
                .toList();
        for (Future<?> one : all) {
            one.get();
        }
        return all.size();
    }

    @Override
    public void close() {
        hands.shutdownNow();
        hiring.close();
    }
}
