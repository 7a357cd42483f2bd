package io.loligo.mapper.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.mapper.People;
import io.loligo.mapper.population.ObservedFields.Kind;
import io.loligo.mapper.population.ObservedFields.Seen;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObservedFieldsTest {
    private final Population population = new Population();

    @Test
    void eachFieldTellsWhichKindsOfValuesItHoldsHowOftenAndHowLong() {
        see(People.ann());
        see(People.with(People.boss(), Field.POSITION, FieldValue.number(7)));

        ObservedFields acme = observed("acme");

        assertThat(acme.states()).isEqualTo(2);
        assertThat(acme.field(Field.POSITION).orElseThrow().kinds()).isEqualTo(Map.of(Kind.TEXT, 1L, Kind.NUMBER, 1L));
        assertThat(acme.field(Field.HIRE_DATE).orElseThrow().of(Kind.DATE)).isEqualTo(2);
        assertThat(acme.field(Field.MANAGER).orElseThrow().filled()).isEqualTo(1);
        assertThat(acme.field(Field.TEAMS).orElseThrow().longest()).isEqualTo("Office-Kraków".length());
    }

    @Test
    void whatNobodyHasIsNotThere() {
        see(People.with(People.ann(), Field.POSITION, FieldValue.text(" ")));
        see(People.with(People.boss(), Field.POSITION, FieldValue.absent()));

        assertThat(observed("acme").field(Field.POSITION)).isEmpty();
        assertThat(observed("acme").field("nonsense")).isEmpty();
    }

    @Test
    void aFieldThatIsThePersonsKeyIsKnownAsOne() {
        see(People.with(People.ann(), "id", FieldValue.number(17)));
        see(People.with(People.boss(), "id", FieldValue.text("3")));

        Seen id = observed("acme").field("id").orElseThrow();

        assertThat(id.keys()).isEqualTo(2);
        assertThat(observed("acme").field(Field.LAST_NAME).orElseThrow().keys()).isZero();
    }

    @Test
    void connectionsAreObservedByThemselvesAndTogether() {
        see(People.ann());
        see(EmployeeRecord.of(new EmployeeKey("other", "1"), Map.of("shoeSize", FieldValue.number(42))));

        ObservedFields all = observed("acme").and(observed("other"));

        assertThat(observed("acme").field("shoeSize")).isEmpty();
        assertThat(all.states()).isEqualTo(2);
        assertThat(all.field("shoeSize")).isPresent();
        assertThat(all.field(Field.LAST_NAME)).isPresent();
    }

    @Test
    void namesWithoutEndTakeNoMemoryWithoutEnd() {
        IntStream.range(0, 3_000)
                .forEach(number -> see(People.with(People.ann(), "field" + number, FieldValue.text("x"))));

        assertThat(observed("acme").fields()).hasSize(1_000);
    }

    private void see(EmployeeRecord person) {
        population.put(People.employed(person));
    }

    private ObservedFields observed(String connection) {
        return population.observed().getOrDefault(connection, ObservedFields.NONE);
    }
}
