package io.loligo.mapper.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.mapper.People;
import io.loligo.mapper.expression.Expressions.Compiled;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {
    private static final Expressions EXPRESSIONS =
            new Expressions(Vocabulary.wellKnown(), Map.of("countries", Map.of("Kraków", "PL")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lower('ŁOŚ')                                  | łoś",
                "upper('ß')                                    | SS",
                "titleCase('anna-maria o\\'neill')           | Anna-Maria O'Neill",
                "ascii('Zażółć gęślą jaźń')                    | Zazolc gesla jazn",
                "ascii('Işıl Çağrı İnönü')                     | Isil Cagri Inonu",
                "ascii('Nguyễn Thị Đào')                       | Nguyen Thi Dao",
                "ascii('王小明')                                | wang xiao ming",
                "ascii('Владимир')                             | Vladimir",
                "ascii('გიორგი')                               | giorgi",
                "ascii('ᲒᲘᲝᲠᲒᲘ')                               | giorgi",
                "ascii(upper('გიორგი'))                        | giorgi",
                "ascii('Ærø Þórður Straße')                    | AEro THordur Strasse",
                "trim('  a   b ')                              | a b",
                "join(split('a,b,c', ','), '-')                | a-b-c",
                "pad('17', 5, '0')                             | 00017",
                "pad('123456', 5, '0')                         | 123456",
                "left('Anna', 2)                               | An",
                "left('A', 20)                                 | A",
                "replace('+48 12 345', '[^0-9]', '')           | 4812345",
                "replace('Kowalska, Anna', '(.*), (.*)', '$2 $1') | Anna Kowalska",
                "firstNonEmpty(['', ' ', middleName, lastName]) | Kowalska",
                "teamWithPrefix(teams, 'Office-')              | Kraków",
                "teamWithPrefix(teams, 'District-')            | ''",
                "join(allWithPrefix(teams, 'Team-'), ',')      | IT",
                "plusDays('2028-02-28', 1)                     | 2028-02-29",
                "plusDays('', 1)                               | ''",
                "formatDate(hireDate, 'dd.MM.yyyy')            | 24.11.2026",
                "adTime('1970-01-01', 'UTC')                   | 116444736000000000",
                "generalizedTime('2026-11-24', timeZone)       | 20261123230000.0Z",
                "generalizedTime('', timeZone)                 | ''",
                "adDate('116444736000000000', 'UTC')           | 1970-01-01",
                "adDate('116444735990000000', 'UTC')           | 1969-12-31",
                "adDate('9223372036854775807', timeZone)       | ''",
                "adDate('0', timeZone)                         | ''",
                "adDate('', timeZone)                          | ''",
                "accountExpires('', timeZone)                  | 9223372036854775807",
                "accountExpires('1969-12-31', 'no zone')       | 116444736000000000",
                "lookup('countries', 'Kraków', 'XX')           | PL",
                "lookup('countries', 'Roma', 'XX')             | XX",
                "rdn('OU', 'R&D, Kraków')                      | 'OU=R&D\\, Kraków'",
                "text(1.50)                                    | 1.5",
                "text(7)                                       | 7",
                "change                                        | joined",
                "key                                           | 17",
                "observedOn                                    | 2026-11-24"
            })
    void aFunctionYields(String source, String value) throws EvaluationException {
        assertThat(text(source)).isEqualTo(value);
    }

    @Test
    void anExpressionSeesWhatChangedAndWhatWasBefore() throws EvaluationException {
        var after = People.with(People.ann(), Field.LAST_NAME, FieldValue.text("Nowak"));
        var facts = facts(People.updated(People.ann(), after));

        assertThat(expression("'lastName' in changed").holds(facts)).isTrue();
        assertThat(expression("'firstName' in changed").holds(facts)).isFalse();
        assertThat(expression("before.lastName + '>' + lastName + ' ' + before.firstName")
                        .text(facts))
                .isEqualTo("Kowalska>Nowak Anna");
    }

    @Test
    void whatHasNoValueForAPersonSaysWhy() {
        assertThatThrownBy(() -> text("rdn('OU', middleName)"))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("rdn('OU', middleName)")
                .hasMessageEndingWith("rdn takes a type such as OU and a value that is not empty");
        assertThatThrownBy(() -> text("lookup('nowhere', 'a', 'b')")).hasMessageContaining("there are: [countries]");
    }

    @Test
    void whatIsSaidHoldsNoValueOfThePerson() {
        assertThatThrownBy(() -> text("plusDays(lastName, 1)"))
                .hasMessageEndingWith("a date such as 2026-11-24 is taken")
                .hasMessageNotContaining("Kowalska");
        assertThatThrownBy(() -> text("text(int(lastName))"))
                .hasMessageEndingWith("bad format")
                .hasMessageNotContaining("Kowalska");
    }

    @Test
    void aMissingFieldIsEmptyAndNeverAnError() throws EvaluationException {
        var nobody = facts(People.joined(
                io.loligo.contracts.employee.EmployeeRecord.of(People.ann().key(), Map.of())));
        for (String field : FieldType.WELL_KNOWN.keySet()) {
            assertThat(expression(field).texts(nobody)).isIn(List.of(), List.of("FALSE"));
        }
    }

    private static String text(String source) throws EvaluationException {
        return expression(source).text(facts(People.joined(People.ann())));
    }

    private static Facts facts(EmployeeChange change) {
        return new Facts(change, EXPRESSIONS.vocabulary(), "DC=example");
    }

    private static Expression expression(String source) {
        return switch (EXPRESSIONS.compile(source, EnumSet.allOf(ResultKind.class))) {
            case Compiled.Sound sound -> sound.expression();
            case Compiled.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }
}
