package io.loligo.contracts.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameCandidatesTest {
    @Test
    void theLastPreferredNameIsNumberedFromTwoOn() {
        var names = new NameCandidates(List.of("jsmith", "josmith"), "", 20);

        assertThat(names.inOrder().limit(4)).containsExactly("jsmith", "josmith", "josmith2", "josmith3");
    }

    @Test
    void theNumberStandsBeforeTheTail() {
        var names = new NameCandidates(List.of("j.smith@corp.example.com"), "@corp.example.com", 64);

        assertThat(names.inOrder().skip(1).findFirst()).contains("j.smith2@corp.example.com");
    }

    @Test
    void everyNameKeepsWithinTheLengthAndNoneComesTwice() {
        var names = NameCandidates.of("abcdefghijklmnopqrst", 20);

        assertThat(names.inOrder()).allMatch(name -> name.length() <= 20);
        assertThat(new HashSet<>(names.inOrder().toList())).hasSize(NameCandidates.LAST_NUMBER);
    }

    @Test
    void shorteningDoesNotCutACharacterInHalf() {
        var names = NameCandidates.of("x".repeat(18) + "😀", 20);

        assertThat(names.inOrder().skip(1).findFirst()).contains("x".repeat(18) + "2");
    }

    @Test
    void aNameKnowsItsPlaceWhateverItsCase() {
        var names = new NameCandidates(List.of("jsmith", "josmith"), "", 20);

        assertThat(names.position("JOSMITH")).hasValue(1);
        assertThat(names.position("josmith17")).hasValue(17);
        assertThat(names.position("jdoe")).isEmpty();
    }

    @Test
    void aPreferredNameThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> NameCandidates.of("x".repeat(21), 20))
                .hasMessageStartingWith("preferred: names of 1 to 20 characters");
    }
}
