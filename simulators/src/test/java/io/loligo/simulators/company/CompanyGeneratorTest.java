package io.loligo.simulators.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyGeneratorTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 250, 5_000})
    void aCompanyHasAsManyPeopleAsAskedForAndSomeFormerOnes(int people) {
        var company = new CompanyGenerator(people, 7, TODAY);

        List<Person> everybody = company.everybody().toList();

        assertThat(everybody).hasSize(company.records());
        assertThat(everybody).filteredOn(person -> !person.archived()).hasSize(people);
        assertThat(everybody).extracting(Person::id).doesNotHaveDuplicates();
        assertThat(everybody).extracting(Person::uuid).doesNotHaveDuplicates();
        assertThat(everybody)
                .extracting(Person::email)
                .doesNotHaveDuplicates()
                .allMatch(mail -> mail.matches("[!-~]+"));
    }

    @Test
    void theSameSeedMakesTheSameCompanyAndAnotherSeedAnother() {
        assertThat(new CompanyGenerator(100, 7, TODAY).everybody().toList())
                .isEqualTo(new CompanyGenerator(100, 7, TODAY).everybody().toList())
                .isNotEqualTo(new CompanyGenerator(100, 8, TODAY).everybody().toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void managersFormATreeWithOneHead(long seed) {
        List<Person> everybody =
                new CompanyGenerator(500, seed, TODAY).everybody().toList();
        Set<Integer> ids = everybody.stream().map(Person::id).collect(Collectors.toSet());

        assertThat(everybody).filteredOn(person -> person.manager().isEmpty()).hasSize(1);
        assertThat(everybody)
                .allSatisfy(person -> person.manager()
                        .ifPresent(manager ->
                                assertThat(manager).isLessThan(person.id()).isIn(ids)));
    }

    @Test
    void thereAreNamesakesOneWordNamesAndLongNames() {
        List<Person> everybody = new CompanyGenerator(250, 7, TODAY).everybody().toList();

        assertThat(everybody)
                .filteredOn(person ->
                        person.firstName().equals("Jan") && person.lastName().equals("Kowalski"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(everybody).anyMatch(person -> person.lastName().isEmpty());
        assertThat(everybody).anyMatch(person -> (person.firstName() + " " + person.lastName()).length() > 64);
        assertThat(everybody).anyMatch(person -> person.hireDate().orElseThrow().isAfter(TODAY));
        assertThat(everybody)
                .anyMatch(person ->
                        person.terminationDate().filter(TODAY::isBefore).isPresent());
    }
}
