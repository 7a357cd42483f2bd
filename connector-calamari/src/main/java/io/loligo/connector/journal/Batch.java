package io.loligo.connector.journal;

import io.loligo.connector.bulletin.Bulletin;
import io.loligo.connector.pass.Position;
import io.loligo.connector.people.Step;
import io.loligo.connector.quota.Spend;
import io.loligo.contracts.operator.OperatorActivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is written down together or not at all. A person's step is never spread over two batches. */
public record Batch(
        List<Step> steps,
        Optional<Position> position,
        Optional<Spend> spend,
        List<OperatorActivity> activities,
        Optional<Bulletin> bulletin) {
    public Batch {
        steps = List.copyOf(steps);
        activities = List.copyOf(activities);
    }

    public static Batch of(List<Step> steps, Position position) {
        return of(steps).with(position);
    }

    public static Batch of(List<Step> steps) {
        return new Batch(steps, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    public static Batch of(Spend spend) {
        return of(List.of()).with(spend);
    }

    public static Batch of(OperatorActivity activity) {
        return of(List.of()).with(activity);
    }

    /** What others shall know of the connection, and what it spent by then. */
    public static Batch of(Bulletin bulletin, Spend spend) {
        return new Batch(List.of(), Optional.empty(), Optional.of(spend), List.of(), Optional.of(bulletin));
    }

    /** The same and what somebody did. */
    public Batch with(OperatorActivity activity) {
        List<OperatorActivity> more = new ArrayList<>(activities);
        more.add(activity);
        return new Batch(steps, position, spend, more, bulletin);
    }

    /** The same and what was spent of the quota. */
    public Batch with(Spend spent) {
        return new Batch(steps, position, Optional.of(spent), activities, bulletin);
    }

    private Batch with(Position reached) {
        return new Batch(steps, Optional.of(reached), spend, activities, bulletin);
    }
}
