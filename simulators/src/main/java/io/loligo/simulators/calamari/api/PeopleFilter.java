package io.loligo.simulators.calamari.api;

import io.loligo.simulators.calamari.tenant.WordList;
import io.loligo.simulators.calamari.tenant.Words;
import io.loligo.simulators.company.Person;
import io.loligo.simulators.exchange.BadInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** OR inside one attribute, AND between attributes; an attribute with nothing in it does not filter. */
record PeopleFilter(Set<String> teams, Set<String> positions, Set<String> contractTypes) implements Predicate<Person> {
    /** Reads names, numbers and UUIDs; a word that is in no list is refused under the attribute's name. */
    static PeopleFilter of(Words words, List<String> teams, List<String> positions, List<String> contractTypes) {
        return new PeopleFilter(
                meant("teams", words.teams(), teams),
                meant("positions", words.positions(), positions),
                meant("contractTypes", words.contractTypes(), contractTypes));
    }

    boolean isOpen() {
        return teams.isEmpty() && positions.isEmpty() && contractTypes.isEmpty();
    }

    @Override
    public boolean test(Person person) {
        return (teams.isEmpty() || person.employment().teams().stream().anyMatch(teams::contains))
                && (positions.isEmpty()
                        || person.employment()
                                .position()
                                .filter(positions::contains)
                                .isPresent())
                && (contractTypes.isEmpty()
                        || person.employment()
                                .contractType()
                                .filter(contractTypes::contains)
                                .isPresent());
    }

    private static Set<String> meant(String attribute, WordList list, List<String> texts) {
        var names = new HashSet<String>();
        for (String text : texts) {
            names.add(list.meant(text)
                    .orElseThrow(() -> new BadInputException(
                            attribute, "some of " + String.join(", ", list.inOrder()) + "; not " + text)));
        }
        return names;
    }
}
