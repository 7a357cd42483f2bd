package io.loligo.mapper.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.mapper.expression.Expression;
import io.loligo.mapper.expression.Expressions;
import io.loligo.mapper.expression.Expressions.Compiled;
import io.loligo.mapper.expression.FieldType;
import io.loligo.mapper.expression.ResultKind;
import io.loligo.mapper.expression.Vocabulary;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConductTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void workThatNothingHoldsUpIsDoneAtOnce() {
        assertThat(Conduct.automatic().opening(NOON)).isEqualTo(NOON);
    }

    @Test
    void workWaitsForItsWindow() {
        var night = new MaintenanceWindow(
                EnumSet.allOf(DayOfWeek.class), LocalTime.of(20, 0), LocalTime.of(6, 0), ZoneOffset.UTC);
        var conduct = new Conduct(Autonomy.AUTOMATIC, Optional.empty(), Limits.USUAL, List.of(), Optional.of(night));

        assertThat(conduct.opening(NOON)).isEqualTo("2026-11-24T20:00:00Z");
    }

    @Test
    void anExclusionCountsUntilItsLastDay() {
        LocalDate last = LocalDate.of(2026, 11, 24);
        Expression everybody = ((Compiled.Sound) new Expressions(new Vocabulary(FieldType.WELL_KNOWN), Map.of())
                        .compile("true", Set.of(ResultKind.FLAG)))
                .expression();
        var exclusion = new Exclusion(everybody, "Moved by hand", Optional.of(last));

        assertThat(exclusion.countsOn(last)).isTrue();
        assertThat(exclusion.countsOn(last.plusDays(1))).isFalse();
        assertThat(new Exclusion(everybody, "For good", Optional.empty()).countsOn(LocalDate.MAX))
                .isTrue();
    }

    @Test
    void nobodySupervisesWithoutAWorkflow() {
        assertThatThrownBy(() ->
                        new Conduct(Autonomy.SUPERVISED, Optional.empty(), Limits.USUAL, List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoeverIsAskedIsSomebody() {
        Set<String> ola = Set.of("ola");

        assertThat(Workflow.supervision(ola).levels())
                .flatExtracting(Level::assignees)
                .containsExactly(new Assignee.Role(Workflow.OPERATORS, ola));
        assertThatThrownBy(() -> new Workflow("x", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Level("x", List.of(), 1, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deadline.Then.Escalate(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReminderComesBeforeTheEnd() {
        var reject = new Deadline.Then.Reject();
        Duration day = Duration.ofDays(1);

        assertThat(new Deadline(day, Optional.of(Duration.ofHours(4)), reject).remind())
                .isPresent();
        assertThatThrownBy(() -> new Deadline(day, Optional.of(day), reject))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deadline(Duration.ZERO, Optional.empty(), reject))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
