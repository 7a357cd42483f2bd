package io.loligo.mapper.preview;

import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.documents.SourceFile;
import io.loligo.mapper.expression.ChangeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be shown.
 *
 * @param documents in the place of those of the same name; none to ask about what is in force
 * @param automation only this one; empty for all that the change starts
 * @param change the kind of change to suppose; empty for what applying the automation to somebody who is there means, or for nothing new
 * @param people whom; empty for everybody
 * @param explained whether each expression's value is told too
 */
public record Question(
        List<SourceFile> documents,
        Optional<String> automation,
        Optional<ChangeKind> change,
        Optional<Set<EmployeeKey>> people,
        boolean explained) {
    public Question {
        documents = List.copyOf(documents);
        people = people.map(Set::copyOf);
    }

    /** Whether documents are tried against those in force, so that only what differs is of interest. */
    public boolean compares() {
        return !documents.isEmpty();
    }

    public boolean isAbout(EmployeeKey person) {
        return people.isEmpty() || people.get().contains(person);
    }
}
