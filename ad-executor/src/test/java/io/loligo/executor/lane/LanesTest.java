package io.loligo.executor.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.loligo.executor.lane.Lanes.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void onePersonsWorkKeepsItsOrderAmongManyPeople() {
        Lanes lanes = lanes(8, 10_000);
        Map<String, List<Integer>> seen = new ConcurrentHashMap<>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            for (int person = 0; person < 50; person++) {
                String name = "p" + person;
                lanes.accept(
                        new Key(person % 12, name),
                        tenure -> seen.computeIfAbsent(name, unused -> Collections.synchronizedList(new ArrayList<>()))
                                .add(number));
            }
        }
        await().atMost(SOON).until(() -> lanes.inside() == 0);

        assertThat(seen).hasSize(50);
        assertThat(seen.values())
                .allSatisfy(numbers -> assertThat(numbers)
                        .isEqualTo(IntStream.range(0, 100).boxed().toList()));
    }

    @Test
    void noMorePeopleThanAllowedAreWorkedOnAtOnce() {
        Lanes lanes = lanes(3, 1_000);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            lanes.accept(new Key(0, "p" + i), tenure -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.yield();
                now.decrementAndGet();
            });
        }
        await().atMost(SOON).until(() -> lanes.inside() == 0);

        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void whenItIsFullTheNextWaits() {
        Lanes lanes = lanes(2, 2);
        CountDownLatch gate = new CountDownLatch(1);

        var first = lanes.accept(new Key(0, "a"), tenure -> pass(gate)).toCompletableFuture();
        var second = lanes.accept(new Key(0, "b"), tenure -> pass(gate)).toCompletableFuture();
        assertThat(first).isDone();
        assertThat(second).isNotDone();
        gate.countDown();

        await().atMost(SOON).until(second::isDone);
    }

    @Test
    void aPartitionThatGoesTakesItsWaitingWorkAlongAndEndsItsPauses() {
        Lanes lanes = lanes(4, 100);
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch started = new CountDownLatch(1);
        lanes.accept(new Key(1, "a"), tenure -> {
            started.countDown();
            done.add("first, and the partition is " + (tenure.pause(Duration.ofMinutes(5)) ? "ours" : "gone"));
        });
        lanes.accept(new Key(1, "a"), tenure -> done.add("second"));
        lanes.accept(new Key(2, "b"), tenure -> done.add("other partition"));
        await().atMost(SOON).until(() -> started.getCount() == 0);

        assertThat(lanes.end(List.of(1), SOON)).isTrue();

        await().atMost(SOON).until(() -> lanes.inside() == 0);
        assertThat(done).containsExactlyInAnyOrder("first, and the partition is gone", "other partition");
    }

    @Test
    void aPartitionThatComesBackIsWorkedOnAgain() {
        Lanes lanes = lanes(4, 100);
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        lanes.accept(new Key(1, "a"), tenure -> done.add("before"));
        await().atMost(SOON).until(() -> lanes.inside() == 0);
        lanes.end(List.of(1), SOON);
        lanes.begin(List.of(1));

        lanes.accept(new Key(1, "a"), tenure -> done.add("after, gone: " + tenure.hasEnded()));

        await().atMost(SOON).until(() -> lanes.inside() == 0);
        assertThat(done).containsExactly("before", "after, gone: false");
    }

    @Test
    void whatStillArrivesOfAPartitionThatWentIsLetGo() {
        Lanes lanes = lanes(4, 100);
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        lanes.end(List.of(1), SOON);

        var taken = lanes.accept(new Key(1, "a"), tenure -> done.add("read before it went"));
        lanes.accept(new Key(2, "b"), tenure -> done.add("ours"));

        await().atMost(SOON).until(() -> lanes.inside() == 0 && !done.isEmpty());
        assertThat(taken.toCompletableFuture()).isDone();
        assertThat(done).containsExactly("ours");
    }

    private static Lanes lanes(int peopleAtOnce, int room) {
        Lanes lanes = new Lanes(peopleAtOnce, room);
        lanes.begin(IntStream.range(0, 12).boxed().toList());
        return lanes;
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
