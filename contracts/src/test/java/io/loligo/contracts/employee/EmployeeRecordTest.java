package io.loligo.contracts.employee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.loligo.contracts.Samples;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.wire.ContractsJson;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeeRecordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"Łucja\"",
                "7",
                "2.5",
                "true",
                "{\"date\":\"2026-02-28\"}",
                "[\"a\",null,[1,{\"date\":\"2026-02-28\"}]]"
            })
    void aFieldValueIsWrittenAsOneWouldByHand(String json) throws Exception {
        FieldValue value = ContractsJson.mapper().readValue(json, FieldValue.class);

        assertThat(ContractsJson.mapper().writeValueAsString(value)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"date\":\"2026-02-30\"}", "{\"date\":\"2026-02-28\",\"x\":1}", "[{\"y\":1}]"})
    void anObjectThatIsNoDateIsRefusedWithTheAcceptedForms(String json) {
        assertThatThrownBy(() -> ContractsJson.mapper().readValue(json, FieldValue.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("{\"date\": \"yyyy-MM-dd\"}");
    }

    @Test
    void changesNameEveryFieldThatDiffersAlsoOnesThatCameOrWent() {
        EmployeeRecord before = EmployeeRecord.of(
                Samples.ANN_KEY,
                Map.of("a", FieldValue.number(1), "b", FieldValue.text("x"), "c", FieldValue.absent()));
        EmployeeRecord after = EmployeeRecord.of(
                Samples.ANN_KEY,
                Map.of("a", FieldValue.number(1), "b", FieldValue.text("y"), "d", FieldValue.flag(true)));

        assertThat(after.changesSince(before))
                .containsExactly(
                        new FieldChange("b", FieldValue.text("x"), FieldValue.text("y")),
                        new FieldChange("d", FieldValue.absent(), FieldValue.flag(true)));
        assertThat(after.changesSince(after)).isEmpty();
    }

    @Test
    void aFieldThatCameOrWentIsWrittenWithNullAndReadsBack() throws Exception {
        var came = new FieldChange("terminationDate", FieldValue.absent(), FieldValue.day(Samples.TODAY));

        String json = ContractsJson.mapper().writeValueAsString(came);

        assertThat(json).contains("\"before\":null");
        assertThat(ContractsJson.mapper().readValue(json, FieldChange.class)).isEqualTo(came);
    }

    @Test
    void aSnapshotNamesALeavingReasonExactlyWhenThePersonLeft() {
        assertThatThrownBy(() -> new EmployeeSnapshot(
                        Samples.ann(), EmploymentState.LEFT, Optional.empty(), List.of(), Samples.NOON, 1))
                .hasMessageStartingWith("leavingReason:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\tb"})
    void aKeysValueIsPrintable(String value) {
        assertThatThrownBy(() -> new EmployeeKey("acme", value)).hasMessageStartingWith("value:");
    }

    @Test
    void aTextWithoutASlashIsNoKey() {
        assertThatThrownBy(() -> EmployeeKey.parse("acme")).hasMessage("employee key: connection/value, not 'acme'");
    }

    @Test
    void numbersAreComparedByMagnitude() throws Exception {
        assertThat(ContractsJson.mapper().readValue("100.0", FieldValue.class)).isEqualTo(FieldValue.number(100));
    }

    @Test
    void aTimeZoneThatJavaDoesNotKnowCountsAsNone() {
        EmployeeRecord record =
                EmployeeRecord.of(Samples.ANN_KEY, Map.of(Field.TIME_ZONE, FieldValue.text("Mars/Olympus")));

        assertThat(record.zone(ZoneOffset.UTC)).isEqualTo(ZoneOffset.UTC);
        assertThat(EmployeeRecord.of(Samples.ANN_KEY, Map.of(Field.TIME_ZONE, FieldValue.text("Asia/Tokyo")))
                        .zone(ZoneOffset.UTC))
                .isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void aKeyReadsBackFromItsTextAlsoWithSlashes() {
        EmployeeKey key = new EmployeeKey("acme", "AO/007 10");

        assertThat(EmployeeKey.parse(key.text())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Acme", "-a", "a b", "a/b"})
    void aConnectionNameIsADnsLabel(String connection) {
        assertThatThrownBy(() -> new EmployeeKey(connection, "1")).hasMessageStartingWith("connection:");
    }

    @Test
    void textsAcceptsASingleValueToo() {
        EmployeeRecord record = EmployeeRecord.of(Samples.ANN_KEY, Map.of("teams", FieldValue.text("IT")));

        assertThat(record.texts("teams")).isEqualTo(List.of("IT"));
    }
}
