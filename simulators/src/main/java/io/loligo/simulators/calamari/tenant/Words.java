package io.loligo.simulators.calamari.tenant;

import io.loligo.simulators.company.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lists from which HR chooses. */
public record Words(
        WordList teams, WordList positions, WordList contractTypes, WordList workingWeeks, WordList absenceTypes) {
    static Words standard() {
        return new Words(
                new WordList(Vocabulary.teams()),
                new WordList(Vocabulary.positions()),
                new WordList(Vocabulary.CONTRACT_TYPES),
                new WordList(Vocabulary.WORKING_WEEKS),
                new WordList(Stream.concat(Vocabulary.TIME_OFF.stream(), Stream.of(Vocabulary.HOME_OFFICE))
                        .toList()));
    }

    List<Map<Integer, String>> saved() {
        return lists().stream().map(WordList::all).toList();
    }

    void restore(List<Map<Integer, String>> earlier) {
        for (int i = 0; i < earlier.size(); i++) {
            lists().get(i).restore(earlier.get(i));
        }
    }

    private List<WordList> lists() {
        return List.of(teams, positions, contractTypes, workingWeeks, absenceTypes);
    }
}
