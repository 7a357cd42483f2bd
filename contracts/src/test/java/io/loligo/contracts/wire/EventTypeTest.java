package io.loligo.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.operator.OperatorActivity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {
    private static final List<Class<?>> RECORDS =
            Arrays.stream(EventType.values()).<Class<?>>map(EventType::record).toList();

    @Test
    void everyVariantOfASealedEventHasAType() {
        assertThat(RECORDS).contains(EmployeeChange.class.getPermittedSubclasses());
        assertThat(RECORDS).contains(OperatorActivity.class.getPermittedSubclasses());
    }

    @Test
    void noTwoTypesShareARecordOrAName() {
        assertThat(RECORDS).doesNotHaveDuplicates();
        assertThat(EventType.values()).extracting(EventType::typeName).doesNotHaveDuplicates();
    }

    @Test
    void everyTypeTravelsOnATopicOfTheCatalogue() {
        Topics topics = Topics.standard();

        assertThat(topics.all())
                .containsAll(Arrays.stream(EventType.values())
                        .map(type -> type.topic(topics))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".loligo", "a b", "Łódź"})
    void aPrefixIsWhatKafkaTakesInAName(String prefix) {
        assertThatThrownBy(() -> new Topics(prefix)).hasMessageStartingWith("prefix: ");
    }

    @Test
    void topicsOfPeopleHaveEquallyManyPartitions() {
        Topics topics = Topics.standard();

        assertThat(List.of(
                        topics.employeeChanges(),
                        topics.employeeSnapshots(),
                        topics.actionCommands(),
                        topics.actionResults(),
                        topics.directoryDrift(),
                        topics.executorMarks()))
                .extracting(Topic::partitions)
                .containsOnly(Topics.EMPLOYEE_PARTITIONS);
    }
}
