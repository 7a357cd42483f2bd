package io.loligo.simulators.company;

import java.time.LocalDate;
import java.util.Optional;

/** What HR knows of a person beyond their work; nothing of this belongs in an event or a log. */
public record PrivateDetails(
        Optional<LocalDate> birthDate,
        Optional<Sex> sex,
        Optional<MaritalStatus> maritalStatus,
        Optional<String> personalEmail,
        Optional<String> homePhone,
        Address address,
        EmergencyContact emergencyContact,
        int childrenCount,
        Optional<LocalDate> youngestChildBirthDate,
        Optional<String> customNote) {

    /** Where a person lives. */
    public record Address(
            Optional<String> street,
            Optional<String> number,
            Optional<String> city,
            Optional<String> postalCode,
            Optional<String> provinceState,
            Optional<String> country) {}

    /** Whom to call. */
    public record EmergencyContact(Optional<String> name, Optional<String> relationship, Optional<String> phone) {}

    /** Details of somebody of whom HR knows nothing private. */
    public static PrivateDetails unknown() {
        return new PrivateDetails(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Address(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new EmergencyContact(Optional.empty(), Optional.empty(), Optional.empty()),
                0,
                Optional.empty(),
                Optional.empty());
    }
}
