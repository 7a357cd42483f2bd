package io.loligo.connector.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What HR holds about a person's private life. No preset maps it, and a mapping of it needs an explicit permission. */
public final class PersonalData {
    private static final List<String> BEGINNINGS = List.of(
            "address",
            "bankaccount",
            "birth",
            "children",
            "emergencycontact",
            "gender",
            "homeaddress",
            "homeemail",
            "homephone",
            "iban",
            "marital",
            "nationalid",
            "passport",
            "personal",
            "pesel",
            "private",
            "salary");
    private static final Set<String> NAMES = Set.of("youngestchildbirthdate", "sex", "customnote");

    private PersonalData() {}

    /** Whether the value there is private by nature: a birth date, a home address, a personal mail, and so on. */
    public static boolean at(Pointer pointer) {
        return pointer.steps().stream()
                .map(step -> step.toLowerCase(Locale.ROOT))
                .anyMatch(step -> NAMES.contains(step) || BEGINNINGS.stream().anyMatch(step::startsWith));
    }
}
