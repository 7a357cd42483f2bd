package io.loligo.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SectionTest {
    private final Problems problems = new Problems();

    @Test
    void aValueInAFormOfItsOwnIsReadOrRefusedInWords() {
        read("interval: PT5M\npause: 5 minutes\n", section -> {
            assertThat(section.parsed("interval", "a duration such as PT5M", Duration::parse))
                    .contains(Duration.ofMinutes(5));
            assertThat(section.parsed("pause", "a duration such as PT5M", Duration::parse))
                    .isEmpty();
            assertThat(section.parsed("missing", "a duration such as PT5M", Duration::parse))
                    .isEmpty();
        });

        assertThat(problems())
                .containsExactly("x.yaml:2:8: pause: a duration such as PT5M is accepted, not '5 minutes'");
    }

    @Test
    void aFlagIsTrueOrFalseAndNothingElse() {
        read("a: true\nb: yes\n", section -> {
            assertThat(section.flag("a", false)).isTrue();
            assertThat(section.flag("b", false)).isFalse();
            assertThat(section.flag("c", true)).isTrue();
        });

        assertThat(problems()).containsExactly("x.yaml:2:4: b: true or false is accepted, not 'yes'");
    }

    @Test
    void aPlainTextInAListOfSectionsIsAFieldThatIsTrue() {
        read("who: [{role: it}, manager, {manager: true}, managr]\n", section -> {
            List<Section> who = section.sectionsOrFlags("who");
            assertThat(who.stream().map(one -> one.optionalText("role").orElse("")))
                    .containsExactly("it", "", "", "");
            assertThat(who.stream().map(one -> one.flag("manager", false))).containsExactly(false, true, true, false);
            who.forEach(Section::end);
        });

        assertThat(problems()).containsExactly("x.yaml:1:45: who[3].managr: is no field here; did you mean 'manager'?");
    }

    @Test
    void dataKeepsItsTypesAndANullIsRefused() {
        read(
                "body:\n  withArchived: true\n  page: 0\n  teams: [a, 7]\n  zip: \"00-950\"\n  none:\n",
                section -> assertThat(section.data("body"))
                        .isEqualTo(
                                Map.of("withArchived", true, "page", 0L, "teams", List.of("a", 7L), "zip", "00-950")));

        assertThat(problems()).containsExactly("x.yaml:6:8: body.none: a value is accepted, not nothing");
    }

    @Test
    void aFieldThatNobodyAskedForIsRefusedWithTheNameThatWasMeant() {
        read("intervall: PT5M\nshoes: 42\n", section -> {
            assertThat(section.has("interval")).isFalse();
            section.end();
        });

        assertThat(problems())
                .containsExactly(
                        "x.yaml:1:1: intervall: is no field here; did you mean 'interval'?",
                        "x.yaml:2:1: shoes: is no field here; accepted: interval");
    }

    private void read(String yaml, Consumer<Section> reader) {
        Yaml.documents(new SourceFile("x.yaml", yaml), problems).forEach(reader);
    }

    private List<String> problems() {
        return problems.inOrder().stream().map(Problem::toString).toList();
    }
}
