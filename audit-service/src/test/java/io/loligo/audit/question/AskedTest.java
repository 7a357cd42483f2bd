package io.loligo.audit.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.audit.trail.Kind;
import io.loligo.audit.trail.Status;
import io.loligo.contracts.employee.EmployeeKey;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    void aDayCountsWholeInTheConsolesZone() {
        assertThat(Asked.from("2026-11-24", WARSAW)).contains(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(Asked.to("2026-11-24", WARSAW)).contains(Instant.parse("2026-11-24T23:00:00Z"));
    }

    @Test
    void aTimeMayNameItsZoneOrNot() {
        assertThat(Asked.from("2026-11-24T12:00", WARSAW)).contains(Instant.parse("2026-11-24T11:00:00Z"));
        assertThat(Asked.from("2026-11-24T12:00:00Z", WARSAW)).contains(Instant.parse("2026-11-24T12:00:00Z"));
        assertThat(Asked.from("2026-11-24T12:00:00+02:00", WARSAW)).contains(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "24.11.2026", "2026-02-30", "2026-11-24T25:00:00Z", "2026-11-24 12:00"})
    void aWrongTimeIsAnsweredWithTheFieldAndTheForm(String given) {
        assertThatThrownBy(() -> Asked.from(given, WARSAW))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("from")
                .hasMessageContaining("2026-11-24T12:00:00Z")
                .hasMessageContaining(given);
    }

    @Test
    void aGuidMayStandInBraces() {
        UUID guid = UUID.fromString("6f9619ff-8b86-d011-b42d-00cf4fc964ff");

        assertThat(Asked.guid("{6F9619FF-8B86-D011-B42D-00CF4FC964FF}")).isEqualTo(guid);
        assertThat(Asked.guid(guid.toString())).isEqualTo(guid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "1-2-3-4-5", "6f9619ff8b86d011b42d00cf4fc964ff", "{6f9619ff-8b86-d011-b42d-00cf4fc964ff"
            })
    void aWrongGuidIsAnsweredWithTheForm(String given) {
        assertThatThrownBy(() -> Asked.guid(given))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("objectGuid: 32 hexadecimal digits with hyphens");
    }

    @Test
    void aWrongKeyIsAnsweredWithTheForm() {
        assertThatThrownBy(() -> Asked.person("ACME", "17")).hasMessageContaining("such as acme/17, not 'ACME/17'");
        assertThatThrownBy(() -> Asked.person("acme17")).hasMessageContaining("person: connection/value");
        assertThat(Asked.person("acme/a/b")).contains(new EmployeeKey("acme", "a/b"));
        assertThat(Asked.person(" ")).isEmpty();
    }

    @Test
    void aWrongFilterIsAnsweredWithTheChoices() {
        assertThatThrownBy(() -> Asked.kind("x"))
                .hasMessage("kind: one of change, command, result, activity, drift, not 'x'");
        assertThatThrownBy(() -> Asked.outcome("waiting"))
                .hasMessage("outcome: one of applied, already-satisfied, refused, failed, in-doubt, not 'waiting'");
        assertThat(Asked.kind("drift")).contains(Kind.DRIFT);
        assertThat(Asked.outcome("in-doubt")).contains(Status.IN_DOUBT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "1e3", "99999999999", "ten"})
    void aWrongSizeIsAnsweredWithTheBounds(String given) {
        assertThatThrownBy(() -> Asked.size(given)).hasMessageContaining("size: a whole number from 1 to 500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "????", "MjAyNg", "IA", "\u0000"})
    void aCursorOfAnotherMakeIsRefused(String given) {
        assertThatThrownBy(() -> Asked.before(given)).isInstanceOf(BadInputException.class);
    }

    @Test
    void aCursorReadsBack() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-24T12:00:00.123456Z"), "acme/17 and more");

        assertThat(Asked.before(cursor.text())).contains(cursor);
    }
}
