package io.loligo.simulators.calamari.tenant;

import io.loligo.simulators.calamari.tenant.Tenant.ReturnAs;
import io.loligo.simulators.company.Person;
import io.loligo.simulators.exchange.BadInputException;
import java.time.LocalDate;

/** Who can come back, and in which record. */
record Returning(Staff staff, LocalDate today) {
    void check(Person before, ReturnAs as) {
        int id = before.id();
        if (!hasLeft(before)) {
            throw new BadInputException("id", "the number of somebody who left; " + id + " works here");
        }
        if (isReplaced(before)) {
            throw new BadInputException("id", "somebody whose e-mail address nobody else has by now; not " + id);
        }
        if (as == ReturnAs.NEW_RECORD && !before.archived()) {
            throw new BadInputException("as", "same-record, since " + id + " is not archived; or archive first");
        }
    }

    private boolean hasLeft(Person person) {
        return person.archived()
                || person.employment().terminationDate().filter(today::isAfter).isPresent();
    }

    private boolean isReplaced(Person person) {
        return staff.byEmail(person.email())
                .filter(other -> other.id() != person.id() && !other.archived())
                .isPresent();
    }
}
