package io.loligo.connector.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.employee.LeavingReason;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BrakeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private final Brake brake = new Brake("acme", 1000, 50);

    @Test
    void asManyAsMayGoGo() {
        assertThat(rule(going(0, 50), Optional.empty())).isInstanceOf(Ruling.Told.class);
    }

    @Test
    void moreAreHeldBackWithTheirNamesAndReasons() {
        Hold hold = held(going(0, 51), Optional.empty());

        assertThat(hold.people()).isEqualTo(51);
        assertThat(hold.listed()).hasSize(51).containsEntry("7", new Hold.Held("Person 7", LeavingReason.DISAPPEARED));
        assertThat(hold.verdict()).isEqualTo(Hold.Verdict.OPEN);
    }

    @Test
    void theSamePeopleStayOneHoldAndOthersMakeANewOne() {
        Hold hold = held(going(0, 51), Optional.empty());

        assertThat(brake.rule(going(0, 51), Optional.of(hold), value -> "", NOW.plusSeconds(60)))
                .isEqualTo(new Ruling.HeldBack(hold));
        assertThat(((Ruling.HeldBack) brake.rule(going(0, 52), Optional.of(hold), value -> "", NOW.plusSeconds(60)))
                        .hold()
                        .id())
                .isNotEqualTo(hold.id());
    }

    @Test
    void acceptedPeopleGoAtOnceAndTheHoldIsOver() {
        Hold accepted = held(going(0, 60), Optional.empty()).decided(Hold.Verdict.ACCEPTED);

        Ruling.Told told = (Ruling.Told) rule(going(0, 60), Optional.of(accepted));

        assertThat(told.confirmed()).hasSize(60);
        assertThat(told.withheld()).isEmpty();
        assertThat(told.remaining()).isEmpty();
    }

    @Test
    void acceptingSomeDoesNotAcceptOthers() {
        Hold accepted = held(going(0, 60), Optional.empty()).decided(Hold.Verdict.ACCEPTED);

        assertThat(rule(going(0, 200), Optional.of(accepted))).isInstanceOf(Ruling.HeldBack.class);
    }

    @Test
    void discardedPeopleStayUntilHrHasThemAgainAndAFewOthersMayGo() {
        Hold discarded = held(going(0, 60), Optional.empty()).decided(Hold.Verdict.DISCARDED);

        Ruling.Told told = (Ruling.Told) rule(going(0, 63), Optional.of(discarded));
        assertThat(told.withheld()).hasSize(60).doesNotContain("61");
        assertThat(told.confirmed()).isEmpty();

        Ruling.Told later = (Ruling.Told) rule(going(0, 10), told.remaining());
        assertThat(later.remaining().orElseThrow().people()).isEqualTo(10);
        assertThat(((Ruling.Told) rule(going(0, 0), later.remaining())).remaining())
                .isEmpty();
    }

    @Test
    void aHoldOfManyListsThemAllAndStandsForThemAlone() {
        Brake large = new Brake("acme", 100_000, 5_000);
        Hold hold = ((Ruling.HeldBack) large.rule(going(0, 40_000), Optional.empty(), value -> "", NOW)).hold();
        assertThat(hold.listed()).hasSize(40_000);
        Optional<Hold> accepted = Optional.of(hold.decided(Hold.Verdict.ACCEPTED));

        assertThat(large.rule(going(0, 40_000), accepted, value -> "", NOW))
                .isInstanceOfSatisfying(
                        Ruling.Told.class, told -> assertThat(told.confirmed()).hasSize(40_000));
        assertThat(large.rule(going(1_000, 46_000), accepted, value -> "", NOW)).isInstanceOf(Ruling.HeldBack.class);
        assertThat(large.rule(going(1_000, 45_000), accepted, value -> "", NOW))
                .isInstanceOfSatisfying(
                        Ruling.Told.class, told -> assertThat(told.confirmed()).hasSize(39_000));
    }

    @Test
    void moreThanHalfOfASmallCompanyIsTooMany() {
        Brake small = new Brake("acme", 6, 20);

        assertThat(small.rule(going(0, 3), Optional.empty(), value -> "", NOW)).isInstanceOf(Ruling.Told.class);
        assertThat(small.rule(going(0, 4), Optional.empty(), value -> "", NOW)).isInstanceOf(Ruling.HeldBack.class);
    }

    private Hold held(SortedMap<String, LeavingReason> going, Optional<Hold> before) {
        return ((Ruling.HeldBack) rule(going, before)).hold();
    }

    private Ruling rule(SortedMap<String, LeavingReason> going, Optional<Hold> before) {
        return brake.rule(going, before, value -> "Person " + value, NOW);
    }

    private static SortedMap<String, LeavingReason> going(int from, int to) {
        TreeMap<String, LeavingReason> going = new TreeMap<>();
        IntStream.range(from, to).forEach(one -> going.put(Integer.toString(one), LeavingReason.DISAPPEARED));
        return going;
    }
}
