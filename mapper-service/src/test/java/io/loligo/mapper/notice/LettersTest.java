package io.loligo.mapper.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.LeavingReason;
import io.loligo.contracts.employee.Occurrence;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.People;
import io.loligo.mapper.Policies;
import io.loligo.mapper.planning.Disposition;
import io.loligo.mapper.planning.Plan;
import io.loligo.mapper.request.Notice;
import io.loligo.mapper.request.NoticeStore.Untold;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.Stage;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LettersTest {
    private static final Letters LETTERS = new Letters(Optional.of(URI.create("https://loligo.example.com/mapper")));

    @Test
    void fortyHiresAtOnceAreOneMailThatNamesTwenty() {
        List<Untold> notices = IntStream.range(0, 40)
                .mapToObj(i -> notice(i, "review", Notice.Kind.ASKED))
                .toList();

        List<Letter> letters = LETTERS.of(notices, request -> Set.of("ina@example.com"));

        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("ina@example.com");
            assertThat(letter.subject()).isEqualTo("40 requests wait for your decision");
            assertThat(letter.text())
                    .contains("leaver (40)", "  Jan Lis10\n", "  and 20 more")
                    .contains("Look at them: https://loligo.example.com/mapper/requests?stage=asked");
        });
    }

    @Test
    void eachIsToldOnlyOfWhatIsTheirsToDecide() {
        List<Untold> notices =
                List.of(notice(1, "review", Notice.Kind.ASKED), notice(2, "review", Notice.Kind.REMINDED));

        List<Letter> letters = LETTERS.of(
                notices, request -> request.employee().value().equals("1") ? Set.of("a@x", "b@x") : Set.of("b@x"));

        assertThat(letters)
                .extracting(Letter::subject)
                .containsExactly("1 request waits for your decision", "Reminder: 2 requests wait for your decision");
    }

    @Test
    void nobodyIsToldOfWhatIsDecidedAlready() {
        assertThat(LETTERS.of(
                        List.of(notice(1, "an earlier level", Notice.Kind.ASKED)),
                        request -> Set.of("ina@example.com")))
                .isEmpty();
    }

    private static Untold notice(int number, String level, Notice.Kind kind) {
        var person = People.person(Integer.toString(number), "Jan", "Lis" + number);
        EmployeeChange change =
                new EmployeeChange.Left(person, new Occurrence(People.NOON, People.NOON, 1), LeavingReason.ARCHIVED);
        Envelope<?> event = People.event((Record) change, "left" + number);
        Disposition.Wait wait =
                (Disposition.Wait) Plan.commands(event, change, Policies.shipped(), name -> true, People.NOON)
                        .getFirst();
        Stage asked = new Stage.Asked("w", "review", People.NOON, List.of(), Optional.empty(), false, false);
        Request request = Request.of(wait.proposal(), event, asked, People.NOON, "opened");
        return new Untold(number, new Notice(request.id(), level, kind), request);
    }
}
