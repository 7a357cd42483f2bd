package io.loligo.connector.polling;

import io.loligo.connector.duty.Wish;
import io.loligo.connector.hold.Hold;
import io.loligo.connector.journal.Batch;
import io.loligo.connector.quota.Governor;
import io.loligo.contracts.operator.OperatorActivity;
import io.loligo.contracts.operator.OperatorActivity.HoldDecided;
import io.loligo.contracts.operator.OperatorActivity.PassRequested;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;

/** What a connection's keeper was told to do or to know and has not written down yet. Any thread may add to it. */
final class Wishes {
    private static final Logger LOG = Logger.getLogger(Wishes.class);

    private final Queue<Wish> waiting = new ConcurrentLinkedQueue<>();

    void add(Wish wish) {
        waiting.add(wish);
    }

    /** They reach another keeper. */
    void clear() {
        waiting.clear();
    }

    /** @param soon is run for each wish after which HR is to be read at once */
    void fulfil(Writer writer, Governor governor, Runnable soon) throws IOException {
        for (Wish next = waiting.peek(); next != null; next = waiting.peek()) {
            switch (next) {
                case Wish.Asked asked -> {
                    act(writer, asked);
                    soon.run();
                }
                case Wish.Sent sent -> count(governor, sent);
            }
            waiting.remove();
            next.fulfilled().run();
        }
    }

    /** What others send is counted before the next request, also in the middle of a pass. */
    void countSent(Governor governor) throws IOException {
        for (Iterator<Wish> each = waiting.iterator(); each.hasNext(); ) {
            if (each.next() instanceof Wish.Sent sent) {
                count(governor, sent);
                each.remove();
                sent.fulfilled().run();
            }
        }
    }

    private static void act(Writer writer, Wish.Asked asked) throws IOException {
        OperatorActivity activity = asked.activity();
        switch (activity) {
            case PassRequested wish -> writer.commit(Batch.of(wish));
            case HoldDecided decision -> decide(writer, decision);
            default -> LOG.warnf("Connection %s: nobody can do %s here", asked.connection(), activity);
        }
    }

    /** What is decided about a hold that is over, or was never, has no consequence. */
    private static void decide(Writer writer, HoldDecided decision) throws IOException {
        Optional<Hold> hold = writer.position().hold().filter(one -> one.id().equals(decision.hold()));
        Hold.Verdict verdict = switch (decision.decision()) {
            case ACCEPTED -> Hold.Verdict.ACCEPTED;
            case REJECTED -> Hold.Verdict.DISCARDED;
        };
        if (hold.isPresent()) {
            writer.commit(Batch.of(List.of(), writer.position().holding(hold.map(one -> one.decided(verdict))))
                    .with(decision));
        }
    }

    private static void count(Governor governor, Wish.Sent sent) throws IOException {
        governor.count(sent.sending().requests(), sent.sending().at());
    }
}
