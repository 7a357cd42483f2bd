package io.loligo.mapper.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.loligo.contracts.action.Approval;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.contracts.operator.OperatorActivity.Decision;
import io.loligo.mapper.People;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentTest {
    private final Office office = new Office();

    @Test
    void twoLevelsTakeAsManyDifferentPeopleAsTheyAskFor() {
        office.says(Office.joined(Office.person()));

        assertThat(decide("ivo@example.com", Decision.ACCEPTED)).isEmpty();
        assertThat(decide("ina@example.com", Decision.ACCEPTED)).isEmpty();
        assertThat(office.sent()).isEmpty();
        assertThat(decide("Sam@Example.com", Decision.ACCEPTED)).isEmpty();

        assertThat(office.sent()).containsExactly(office.only().id());
        assertThat(office.only().command().body().approvals())
                .extracting(Approval::level, Approval::approver)
                .containsExactly(
                        tuple("review", "ivo@example.com"),
                        tuple("approval", "ina@example.com"),
                        tuple("approval", "sam@example.com"));
    }

    @Test
    void nobodyDecidesTwice() {
        office.says(Office.joined(Office.person()));
        decide("ina@example.com", Decision.ACCEPTED);

        assertThat(decide("ina@example.com", Decision.ACCEPTED))
                .contains(
                        "ina@example.com has said yes already, on level review; another person has to decide this one");
    }

    @Test
    void nobodyDecidesAboutThemselvesNotEvenThroughSomebodyElse() {
        office.says(Office.joined(Office.person()));

        assertThat(decide("ANN@example.com ", Decision.ACCEPTED)).contains("nobody decides about themselves");
        assertThat(answer(new Voter("ivo@example.com", Set.of("ann@example.com")), Decision.ACCEPTED, Optional.empty()))
                .isInstanceOf(Consent.Answer.Refused.class);
    }

    @Test
    void whoIsNotAskedIsToldWhoIs() {
        office.says(Office.joined(Office.person()));

        assertThat(decide("sam@example.com", Decision.ACCEPTED))
                .contains("sam@example.com may not decide level review; those who may: role it (ann@example.com,"
                        + " ina@example.com, ivo@example.com), their manager, whom HR does not name or of whom it knows"
                        + " no mail address");
    }

    @Test
    void theManagerMayDecideAndSoMayWhoStandsInForSomebody() {
        office.says(Office.joined(Office.person()));

        assertThat(answer(new Voter("boss@example.com", Set.of()), Decision.ACCEPTED, Optional.of("Boss@example.com")))
                .isInstanceOf(Consent.Answer.Taken.class);
        assertThat(answer(new Voter("new@example.com", Set.of("ivo@example.com")), Decision.ACCEPTED, Optional.empty()))
                .isInstanceOf(Consent.Answer.Taken.class);
    }

    @Test
    void oneNoEndsIt() {
        office.says(Office.joined(Office.person()));
        decide("ivo@example.com", Decision.REJECTED);

        assertThat(office.only().stage()).isEqualTo(new Stage.Ended(Stage.Ending.REJECTED, office.now()));
        assertThat(decide("ina@example.com", Decision.ACCEPTED))
                .contains("nobody is asked about it now: it is rejected");
        assertThat(office.sent()).isEmpty();
    }

    @Test
    void aLevelIsSkippedWhereItsRuleSaysSo() {
        office.says(Office.joined(People.with(Office.person(), Field.POSITION, FieldValue.text("Intern"))));
        decide("ivo@example.com", Decision.ACCEPTED);

        assertThat(office.sent()).hasSize(1);
        assertThat(office.only().history()).extracting(Note::words).contains("Level approval is skipped by its rule.");
    }

    @Test
    void whoeverIsLateIsRemindedThenOthersMayDecideAndSilenceIsNeverConsent() {
        office.says(Office.joined(Office.person()));
        office.at("2026-11-26T00:00:00Z");
        office.ticks();
        assertThat(((Stage.Asked) office.only().stage()).reminded()).isTrue();
        assertThat(decide("zoe@example.com", Decision.ACCEPTED)).isPresent();

        office.at("2026-11-26T12:00:00Z");
        office.ticks();
        assertThat(decide("zoe@example.com", Decision.ACCEPTED)).isEmpty();

        office.at("2026-11-27T12:00:00Z");
        office.ticks();
        assertThat(office.only().stage()).isEqualTo(new Stage.Ended(Stage.Ending.EXPIRED, office.now()));
        assertThat(office.sent()).isEmpty();
    }

    private Optional<String> decide(String login, Decision decision) {
        return switch (answer(new Voter(login, Set.of()), decision, Optional.empty())) {
            case Consent.Answer.Taken(var request, var told) -> {
                office.write(Revision.of(List.of(request)));
                yield Optional.empty();
            }
            case Consent.Answer.Refused(var words) -> Optional.of(words);
        };
    }

    private Consent.Answer answer(Voter voter, Decision decision, Optional<String> manager) {
        return new Consent(Office.POLICY, name -> true, office.now())
                .decide(office.only(), decision, voter, "seen", manager);
    }
}
