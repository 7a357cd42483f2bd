package io.loligo.executor.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.Samples;
import io.loligo.contracts.action.ActionResult;
import io.loligo.contracts.action.Cause;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.Explanation;
import io.loligo.contracts.action.Mode;
import io.loligo.contracts.action.OnDrift;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.drift.DirectoryDrift;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoundDriftTest {
    private static final Instant NOON = Samples.NOON;
    private static final Explanation WHY = new Explanation("write it again", "no right", "grant it");

    private final FoundDrift found = new FoundDrift();

    @Test
    void theSameDifferenceOfTwoDaysIsOneFindingAndTheSameEventCountsOnce() {
        found.told("monday", drift("title", OnDrift.REPORT, "a", NOON));
        found.told("tuesday", drift("title", OnDrift.REPORT, "b", NOON.plus(Duration.ofDays(1))));
        found.told("tuesday", drift("title", OnDrift.REPORT, "b", NOON.plus(Duration.ofDays(1))));

        assertThat(found.since(NOON)).singleElement().satisfies(finding -> {
            assertThat(finding.occurrences()).hasSize(2);
            assertThat(finding.newest().at()).isEqualTo(NOON.plus(Duration.ofDays(1)));
            assertThat(finding.since()).isEqualTo(NOON);
            assertThat(finding.newest().fate()).isEqualTo(Fate.TOLD);
        });
    }

    @Test
    void theNewestComeFirstAndWhatIsOlderThanAskedForIsLeftOut() {
        found.told("old", drift("mail", OnDrift.REPORT, "a", NOON.minusSeconds(1)));
        found.told("first", drift("title", OnDrift.REPORT, "b", NOON));
        found.told("second", drift("company", OnDrift.REPORT, "c", NOON.plusSeconds(1)));

        assertThat(found.since(NOON))
                .extracting(finding -> finding.wished().attributes().firstKey())
                .containsExactly("company", "title");
    }

    @Test
    void aRepairIsToldByItsResultsInWhicheverOrderTheyAreRead() {
        found.told(result("early", new Outcome.AlreadySatisfied()));
        found.told("1", drift("title", OnDrift.REPAIR, "early", NOON));
        found.told("2", drift("mail", OnDrift.REPAIR, "late", NOON));
        assertThat(fate("mail")).isEqualTo(Fate.ASKED);

        found.told(result("late", Samples.applied()));

        assertThat(fate("title")).isEqualTo(Fate.REPAIRED);
        assertThat(fate("mail")).isEqualTo(Fate.REPAIRED);
    }

    @Test
    void oneStepThatIsRefusedMakesTheWholeUnrepaired() {
        found.told("1", drift("title", OnDrift.REPAIR, "c", NOON));

        found.told(result("c", Samples.applied()));
        found.told(result("c", new Outcome.Refused(RefusalCode.PROTECTED, WHY)));
        found.told(result("c", Samples.applied()));

        assertThat(found.since(NOON).getFirst().newest()).satisfies(newest -> {
            assertThat(newest.fate()).isEqualTo(Fate.NOT_REPAIRED);
            assertThat(newest.explanation()).contains(WHY);
        });
    }

    @Test
    void eventsOfBeforeThatTellNoCommandAreToldOnly() {
        var old = drift("title", OnDrift.REPAIR, "c", NOON);
        found.told(
                "1",
                new DirectoryDrift(
                        old.employee(),
                        old.directory(),
                        old.account(),
                        old.wished(),
                        old.found(),
                        NOON,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(fate("title")).isEqualTo(Fate.TOLD);
        assertThat(found.since(NOON).getFirst().automation()).isEmpty();
    }

    @Test
    void whatTheLogNoLongerKeepsIsForgotten() {
        found.told("1", drift("title", OnDrift.REPORT, "a", NOON));
        found.told(
                "2",
                drift("mail", OnDrift.REPORT, "b", NOON.plus(FoundDrift.KEPT).plusSeconds(1)));

        assertThat(found.since(Instant.EPOCH))
                .singleElement()
                .satisfies(finding -> assertThat(finding.isAbout("MAIL")).isTrue());
    }

    @Test
    void differencesAreChosenByDirectoryAndByAttributeInWhateverCase() {
        found.told("1", drift("title", OnDrift.REPORT, "a", NOON));
        found.told("2", drift("mail", OnDrift.REPORT, "b", NOON));
        List<Finding> all = found.since(NOON);

        assertThat(new DriftFilter("", "").of(all)).hasSize(2);
        assertThat(new DriftFilter("corp", "TITLE").of(all))
                .singleElement()
                .satisfies(one -> assertThat(one.isAbout("title")).isTrue());
        assertThat(new DriftFilter("other", "title").of(all)).isEmpty();
    }

    private Fate fate(String attribute) {
        return new DriftFilter("", attribute)
                .of(found.since(NOON))
                .getFirst()
                .newest()
                .fate();
    }

    private static DirectoryDrift drift(String attribute, OnDrift onDrift, String command, Instant at) {
        return new DirectoryDrift(
                Samples.ANN_KEY,
                "corp",
                Samples.account(),
                EntryState.of(Map.of(attribute, List.of("wished"))),
                EntryState.of(Map.of(attribute, List.of("found"))),
                at,
                Optional.of(command),
                Optional.of(Samples.command().policy()),
                Optional.of(onDrift));
    }

    private static ActionResult result(String command, Outcome outcome) {
        ActionResult like = Samples.result(outcome);
        return new ActionResult(
                command,
                like.step(),
                like.action(),
                like.employee(),
                like.directory(),
                like.account(),
                outcome,
                List.of(),
                Mode.APPLY,
                like.policy(),
                new Cause("snapshot", "io.loligo.employee.snapshot.v1", NOON),
                like.startedAt(),
                like.finishedAt());
    }
}
