package io.loligo.mapper.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.mapper.conduct.Assignee;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.conduct.Workflow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecidersTest {
    private static final List<String> PEOPLE = List.of("anna", "bogdan", "celina", "dawid", "ewa");
    private static final int CASES = 500;

    @ParameterizedTest
    @MethodSource("seeds")
    void aWorkflowIsStuckWhereNoChoiceOfPeopleDecidesAllLevels(long seed) {
        Random random = new Random(seed);
        int stuck = 0;
        for (int i = 0; i < CASES; i++) {
            List<Level> levels = new ArrayList<>();
            for (int number = random.nextInt(1, 5); number > 0; number--) {
                levels.add(level("level-" + number, random));
            }

            boolean isStuck = Deciders.stuck(new Workflow("x", levels)).isPresent();

            assertThat(isStuck).as("%s", levels).isNotEqualTo(canBeDecided(levels, Set.of()));
            stuck += isStuck ? 1 : 0;
        }
        assertThat(stuck).as("both happen").isBetween(CASES / 10, CASES * 9 / 10);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    private static Level level(String name, Random random) {
        Set<String> members = new TreeSet<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            members.add(PEOPLE.get(random.nextInt(PEOPLE.size())));
        }
        return new Level(
                name,
                List.of(
                        new Assignee.Role("some", members),
                        new Assignee.Person(PEOPLE.get(random.nextInt(PEOPLE.size())))),
                random.nextInt(1, 3),
                Optional.empty(),
                Optional.empty());
    }

    /** By trying every choice. */
    private static boolean canBeDecided(List<Level> levels, Set<String> busy) {
        return levels.isEmpty() || canBeDecided(levels, levels.getFirst().quorum(), busy);
    }

    private static boolean canBeDecided(List<Level> levels, int missing, Set<String> busy) {
        if (missing == 0) {
            return canBeDecided(levels.subList(1, levels.size()), busy);
        }
        return PEOPLE.stream()
                .filter(person -> !busy.contains(person))
                .filter(person -> levels.getFirst().assignees().stream()
                        .anyMatch(assignee -> assignee instanceof Assignee.Role(var name, var members)
                                ? members.contains(person)
                                : assignee.equals(new Assignee.Person(person))))
                .anyMatch(person -> {
                    Set<String> more = new HashSet<>(busy);
                    more.add(person);
                    return canBeDecided(levels, missing - 1, more);
                });
    }
}
