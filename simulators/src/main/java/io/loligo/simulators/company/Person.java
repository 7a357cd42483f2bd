package io.loligo.simulators.company;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A person as HR keeps them.
 *
 * @param id the numeric identifier, v1's {@code id} and v2's {@code legacyId}
 * @param uuid v2's {@code id}
 * @param lastName empty for people with one name
 * @param timeZone an IANA name
 */
public record Person(
        int id,
        UUID uuid,
        String firstName,
        Optional<String> middleName,
        String lastName,
        String email,
        Optional<String> externalNumber,
        Optional<String> businessPhone,
        String timeZone,
        String language,
        Employment employment,
        PrivateDetails details,
        boolean archived) {

    /** As shown to people: the names with one blank between them. */
    public String displayName() {
        return (firstName + " " + lastName).strip();
    }

    public Person archivedNow() {
        return new Person(
                id,
                uuid,
                firstName,
                middleName,
                lastName,
                email,
                externalNumber,
                businessPhone,
                timeZone,
                language,
                employment,
                details,
                true);
    }

    /** The person at work again, with no last day, in the record of the given identifiers. */
    public Person backFrom(LocalDate firstDay, int newId, UUID newUuid) {
        return new Person(
                newId,
                newUuid,
                firstName,
                middleName,
                lastName,
                email,
                externalNumber,
                businessPhone,
                timeZone,
                language,
                employment.from(firstDay),
                details,
                false);
    }
}
