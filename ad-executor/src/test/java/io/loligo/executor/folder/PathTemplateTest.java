package io.loligo.executor.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {
    private static final PathTemplate HOME = new PathTemplate("\\\\fs1\\home\\{department}\\{sAMAccountName}");

    @Test
    void attributesFillTheirPartsOfThePath() {
        assertThat(HOME.attributes()).containsExactly("department", "sAMAccountName");
        assertThat(filled(HOME, Map.of("department", "R&D", "sAMAccountName", "ann")))
                .hasToString("\\\\fs1\\home\\R&D\\ann");
    }

    @Test
    void bracesThatAreMeantAreWrittenTwiceAndAPathStandsForItself() {
        assertThat(filled(new PathTemplate("\\\\fs1\\home\\{{{sAMAccountName}}}"), Map.of("sAMAccountName", "ann")))
                .hasToString("\\\\fs1\\home\\{ann}");
        UncPath odd = UncPath.of("\\\\fs1\\home\\{a}$1\\b}");
        assertThat(PathTemplate.literally(odd).attributes()).isEmpty();
        assertThat(filled(PathTemplate.literally(odd), Map.of())).isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a\\..\\b", "a\\b", "nul", "a:b", "a.", "", "a\u0000"})
    void aValueIsOneNameAndNeverMore(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled(HOME, Map.of("department", "IT", "sAMAccountName", value)))
                .withMessageContaining("{sAMAccountName}");
    }

    @Test
    void aValueIsPutInAsItIsAndNotReadAsATemplate() {
        assertThat(filled(HOME, Map.of("department", "{sAMAccountName}", "sAMAccountName", "$1")))
                .hasToString("\\\\fs1\\home\\{sAMAccountName}\\$1");
    }

    @Test
    void anAttributeThatTheAccountHasNotIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled(HOME, Map.of("sAMAccountName", "ann")))
                .withMessageContaining("{department}, which is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\\fs1\\home\\{", "\\\\fs1\\home\\}", "\\\\fs1\\home\\{a b}", "\\\\fs1\\home\\{}"})
    void aBraceThatStandsForNothingIsNoTemplate(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filled(new PathTemplate(text), Map.of()))
                .withMessageContaining("braces");
    }

    private static UncPath filled(PathTemplate template, Map<String, String> values) {
        return template.fill(
                attribute -> values.containsKey(attribute) ? List.of(values.getOrDefault(attribute, "")) : List.of());
    }
}
