package io.loligo.simulators.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyGeneratorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({"1,0", "10,0", "25,1", "250,10", "5000,200"})
    void aCompanyHasAsManyPeopleAsAskedForAndSomeFormerOnes(int people, int former) {
        var company = new CompanyGenerator(people, 7, TODAY);

        List<Person> everybody = company.everybody().toList();

        assertThat(everybody).hasSize(people + former);
        assertThat(everybody).filteredOn(Person::archived).hasSize(former);
        assertThat(everybody).extracting(Person::id).doesNotHaveDuplicates();
        assertThat(everybody).extracting(Person::uuid).doesNotHaveDuplicates();
        assertThat(everybody)
                .extracting(Person::email)
                .doesNotHaveDuplicates()
                .allMatch(mail -> mail.matches("[a-z0-9.-]+@acme\\.example"));
    }

    @Test
    void theSameSeedMakesTheSameCompanyAndAnotherSeedAnother() {
        List<Person> company = people(100, 7);

        assertThat(company).isEqualTo(people(100, 7)).isNotEqualTo(people(100, 8));
    }

    @Test
    void aPersonAskedForAloneIsTheSameAsInTheRow() {
        var company = new CompanyGenerator(300, 3, TODAY);

        assertThat(company.everybody())
                .allMatch(person -> company.person(person.id()).equals(person)
                        && company.email(person.id()).equals(person.email()));
    }

    @Test
    void thePeopleOfASeedStayTheSameForEver() {
        Person third = new CompanyGenerator(250, 42, TODAY).person(3);

        assertThat(third.uuid()).hasToString("8c5d59f0-8213-4129-aa98-14adda5a5e6a");
        assertThat(third.displayName()).isEqualTo("Jürgen Bäcker");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void managersFormATreeWithOneHead(long seed) {
        List<Person> everybody = people(500, seed);
        Set<Integer> above = new HashSet<>();

        assertThat(everybody)
                .filteredOn(person -> person.employment().manager().isEmpty())
                .hasSize(1);
        for (Person person : everybody) {
            person.employment().manager().ifPresent(manager -> assertThat(above).contains(manager));
            above.add(person.id());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void datesAreInAnOrderThatAPersonCanLive(long seed) {
        assertThat(people(2_000, seed)).allSatisfy(person -> {
            Employment employment = person.employment();
            employment
                    .terminationDate()
                    .ifPresent(last -> assertThat(employment.hireDate().orElse(LocalDate.MIN))
                            .isBeforeOrEqualTo(last));
            assertThat(person.archived())
                    .isEqualTo(
                            employment.terminationDate().filter(TODAY::isAfter).isPresent());
            assertThat(ZoneId.getAvailableZoneIds()).contains(person.timeZone());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 25, 250, 10_000})
    void everyCompanyHasSomebodyWhoStartsLaterAndSomebodyWhoLeaves(int size) {
        List<Person> everybody = people(size, 7);

        assertThat(everybody)
                .anyMatch(person -> person.employment().hireDate().orElseThrow().isAfter(TODAY));
        assertThat(everybody)
                .anyMatch(person -> person.employment()
                        .terminationDate()
                        .filter(TODAY::isBefore)
                        .isPresent());
    }

    @Test
    void namesAreAsHardAsRealOnes() {
        List<Person> everybody = people(2_000, 7);

        assertThat(everybody)
                .filteredOn(person -> person.displayName().equals("Jan Kowalski"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(everybody).anyMatch(person -> person.lastName().isEmpty());
        assertThat(everybody).anyMatch(person -> person.firstName().length() == 60);
        assertThat(everybody).anyMatch(person -> person.displayName().length() > 80);
        String all = everybody.stream().map(Person::displayName).collect(Collectors.joining(" "));
        assertThat(all).contains("ł", "ı", "İ", "ễ", "van der ", "'", "’", "-", "ß");
        for (var script : List.of(
                Character.UnicodeScript.ARABIC,
                Character.UnicodeScript.HAN,
                Character.UnicodeScript.CYRILLIC,
                Character.UnicodeScript.GREEK)) {
            assertThat(all.codePoints()).anyMatch(character -> Character.UnicodeScript.of(character) == script);
        }
    }

    @Test
    void everyWordThatAPersonCarriesIsInTheVocabulary() {
        assertThat(people(3_000, 5)).allSatisfy(person -> {
            Employment employment = person.employment();
            assertThat(Vocabulary.teams()).containsAll(employment.teams());
            assertThat(Vocabulary.positions())
                    .containsAll(employment.position().stream().toList());
            assertThat(Vocabulary.CONTRACT_TYPES)
                    .containsAll(employment.contractType().stream().toList());
            assertThat(Vocabulary.WORKING_WEEKS).contains(employment.workingWeek());
        });
    }

    @Test
    void absencesAreOfBothCategoriesAndEveryStatusAndSomeAreNow() {
        List<AbsenceRequest> absences =
                new CompanyGenerator(2_000, 7, TODAY).absences().toList();

        assertThat(absences).extracting(AbsenceRequest::id).doesNotHaveDuplicates();
        assertThat(absences).extracting(AbsenceRequest::category).contains(AbsenceRequest.Category.values());
        assertThat(absences).extracting(AbsenceRequest::status).contains(AbsenceRequest.Status.values());
        assertThat(absences).anyMatch(absence -> absence.overlaps(TODAY, TODAY));
        assertThat(absences).allMatch(absence -> !absence.to().isBefore(absence.from()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void anImpossibleSizeIsRefusedInWords(int size) {
        assertThatThrownBy(() -> new CompanyGenerator(size, 7, TODAY))
                .hasMessage("people: a number from 1 to 1000000, not " + size);
    }

    private static List<Person> people(int size, long seed) {
        return new CompanyGenerator(size, seed, TODAY).everybody().toList();
    }
}
