package io.loligo.mapper.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.mapper.People;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private final Population population = new Population();

    @Test
    void aPersonReportsToTheLastManagerKnown() {
        population.put(People.employed(People.ann()));
        population.put(People.employed(People.with(People.ann(), Field.MANAGER, FieldValue.text("4"))));

        assertThat(population.reportsOf(People.boss().key())).isEmpty();
        assertThat(population.reportsOf(People.person("4", "a", "b").key()))
                .containsExactly(People.ann().key());
    }

    @Test
    void whoLeftOrIsForgottenReportsToNobody() {
        population.put(People.employed(People.ann()));
        population.put(People.left(People.ann()));
        assertThat(population.size()).isZero();

        population.put(People.employed(People.ann()));
        population.forget(People.ann().key().text());
        assertThat(population.reportsOf(People.boss().key())).isEmpty();
    }
}
