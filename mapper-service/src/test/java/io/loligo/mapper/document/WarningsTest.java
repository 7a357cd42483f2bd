package io.loligo.mapper.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.documents.Problem;
import io.loligo.documents.SourceFile;
import io.loligo.mapper.People;
import io.loligo.mapper.population.Population;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WarningsTest {
    private static final String FIELDS = """
            kind: employee-fields
            name: ours
            fields: {positon: text, grade: number, nickname: text, since: number, remote: flag, birthday: date, id: text}
            ---
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatHrSendsOtherwiseIsAWarningWithItsPlace(String name, String mapping, List<String> warnings) {
        assertThat(warnings(mapping, anna())).containsExactlyElementsOf(warnings);
    }

    static List<Arguments> whatHrSendsOtherwiseIsAWarningWithItsPlace() {
        return List.of(
                warned("what HR sends as expected", rule("title: {from: position}")),
                warned(
                        "a field that nobody has",
                        rule("title: {from: positon}"),
                        "2.yaml:8:17: attributes.title.from: nobody has a value in 'positon': none of the 1 states of people"
                                + " that were read holds one; did you mean 'position'?"),
                warned(
                        "an expression that names a field nobody has",
                        rule("title: {expression: 'left(nickname, 64)'}"),
                        "2.yaml:8:23: attributes.title.expression: nobody has a value in 'nickname': none of the 1 states of"
                                + " people that were read holds one"),
                warned(
                        "a date in a whole number",
                        rule("countryCode: {from: since}"),
                        "2.yaml:8:23: attributes.countryCode.from: 'since' holds a date in 1 of 1 states of people, and"
                                + " countryCode holds a whole number; for a time of Active Directory declare the field as a"
                                + " date and write expression: 'adTime(since, timeZone)'"),
                warned(
                        "a list in a single value",
                        rule("title: {from: contractType}"),
                        "2.yaml:8:17: attributes.title.from: 'contractType' holds a list in 1 of 1 states of people, and title"
                                + " holds a single value; choose one, such as with firstNonEmpty(…)"),
                warned(
                        "a text longer than the attribute",
                        rule("initials: {from: lastName}"),
                        "2.yaml:8:20: attributes.initials.from: the longest value seen in 'lastName' has 8 characters, and"
                                + " initials holds at most 6: nothing is sent for such a person; expression:"
                                + " 'left(lastName, 6)' shortens it"),
                warned(
                        "a text declared as a number",
                        rule("info: {expression: 'text(grade)'}"),
                        "2.yaml:8:22: attributes.info.expression: 'grade' holds a text in 1 of 1 states of people, but it is"
                                + " declared as number; expressions see 0"),
                warned(
                        "a text declared as a date",
                        rule("info: {expression: 'birthday'}"),
                        "2.yaml:8:22: attributes.info.expression: 'birthday' holds a text in 1 of 1 states of people, but it is"
                                + " declared as date; functions of dates do not take such a value"),
                warned("the key", "kind: attribute-mapping\nname: people\nprimary-key: id\nattributes: {}\n"),
                warned(
                        "another key",
                        "kind: attribute-mapping\nname: people\nprimary-key: lastName\nattributes: {}\n",
                        "2.yaml:7:14: primary-key: 'lastName' is not the key by which people are known: it is another for 1 of"
                                + " 1 states of people; name the field of the connection's primary-key column, or leave this"
                                + " out"),
                warned(
                        "a connection from which nobody comes",
                        "kind: attribute-mapping\nname: people\nconnection: acmee\nattributes: {title: {from: positon}}\n",
                        "2.yaml:7:13: connection: nobody of this connection was seen so far; see whether its name is right"));
    }

    @Test
    void nothingIsWarnedOfAsLongAsNobodyWasSeen() {
        assertThat(warnings(rule("title: {from: positon}"))).isEmpty();
    }

    private static EmployeeRecord anna() {
        EmployeeRecord anna = People.ann();
        anna = People.with(anna, Field.CONTRACT_TYPE, FieldValue.texts(List.of("B2B", "Part time")));
        anna = People.with(anna, "grade", FieldValue.text("senior"));
        anna = People.with(anna, "birthday", FieldValue.text("24 November"));
        anna = People.with(anna, "since", FieldValue.day(LocalDate.of(2026, 11, 24)));
        return People.with(anna, "id", FieldValue.number(17));
    }

    private static List<String> warnings(String mapping, EmployeeRecord... people) {
        Population population = new Population();
        for (EmployeeRecord person : people) {
            population.put(People.employed(person));
        }
        return switch (PolicyReader.read(List.of(new SourceFile("2.yaml", FIELDS + mapping)))) {
            case Loaded.Accepted accepted ->
                Warnings.of(accepted.uses(), accepted.policy().vocabulary(), population.observed()).stream()
                        .map(Problem::toString)
                        .toList();
            case Loaded.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    private static String rule(String rule) {
        return "kind: attribute-mapping\nname: people\nattributes:\n  " + rule + "\n";
    }

    private static Arguments warned(String name, String mapping, String... warnings) {
        return Arguments.of(name, mapping, List.of(warnings));
    }
}
