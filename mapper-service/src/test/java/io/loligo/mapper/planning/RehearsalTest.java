package io.loligo.mapper.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.loligo.contracts.action.CreateMailbox;
import io.loligo.contracts.employee.EmployeeRecord;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import io.loligo.mapper.People;
import io.loligo.mapper.Policies;
import io.loligo.mapper.planning.Rehearsed.ByMapping;
import io.loligo.mapper.planning.Rehearsed.ByTemplate;
import io.loligo.mapper.planning.Rehearsed.ForAttribute;
import io.loligo.mapper.policy.Policy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final Policy POLICY = Policies.of("""
            kind: directory
            name: corp
            base: DC=corp,DC=example,DC=com
            upn-suffix: corp.example.com
            ---
            kind: naming
            name: standard
            common-name: firstName + " " + lastName
            account-name: '[left(ascii(firstName), 1) + ascii(lastName), ascii(firstName) + "." + ascii(lastName)]'
            user-principal-name: lower(ascii(lastName))
            ---
            kind: attribute-mapping
            name: people
            connection: acme
            attributes:
              title: {from: position, mode: clear-when-empty}
              info: {expression: 'left(position, 3)', mode: only-if-empty}
              description: {from: position, mode: never-overwrite}
              mail: {pattern: '{userPrincipalName}'}
              manager: {account-of: manager}
              givenName: {from: firstName}
            ---
            kind: template
            name: employee
            container: 'rdn("OU", teamWithPrefix(teams + ["Team-none"], "Team-")) + "," + base'
            naming: standard
            attributes: {company: {expression: '"Acme"'}}
            groups: 'teams.filter(team, team.startsWith("Team-"))'
            managed-groups: '["Team-IT", "Team-HR"]'
            mailbox: {in: remote, routing-domain: acme.mail.example, alias: lastName}
            photo: {places: [directory], address: position}
            """);

    @Test
    void eachAttributeTellsItsSourceItsValueAndWhatWouldBeWrittenWhen() {
        assertThat(mapping(People.ann()).attributes())
                .containsExactly(
                        new ForAttribute(
                                "title",
                                "from: position",
                                List.of("Developer"),
                                Optional.empty(),
                                "clear-when-empty",
                                "set",
                                "set"),
                        new ForAttribute(
                                "info",
                                "expression: left(position, 3)",
                                List.of("Dev"),
                                Optional.empty(),
                                "only-if-empty",
                                "set",
                                "only-if-empty"),
                        new ForAttribute(
                                "description",
                                "from: position",
                                List.of("Developer"),
                                Optional.empty(),
                                "never-overwrite",
                                "set",
                                "nothing"),
                        new ForAttribute(
                                "mail",
                                "pattern: {userPrincipalName}",
                                List.of("{userPrincipalName}"),
                                Optional.empty(),
                                "set",
                                "set",
                                "set"),
                        new ForAttribute(
                                "manager",
                                "account-of: manager",
                                List.of("the account of acme/3"),
                                Optional.empty(),
                                "set",
                                "set",
                                "set"),
                        new ForAttribute(
                                "givenName",
                                "from: firstName",
                                List.of("Anna"),
                                Optional.empty(),
                                "set",
                                "set",
                                "set"));
    }

    @Test
    void whatIsEmptyIsClearedOrLeftAloneAsItsModeSays() {
        EmployeeRecord nobody = People.with(People.ann(), Field.POSITION, FieldValue.absent());

        assertThat(mapping(nobody).attributes().subList(0, 3))
                .extracting(ForAttribute::attribute, ForAttribute::atCreation, ForAttribute::afterwards)
                .containsExactly(
                        tuple("title", "nothing", "clear"),
                        tuple("info", "nothing", "nothing"),
                        tuple("description", "nothing", "nothing"));
    }

    @Test
    void aValueThatDoesNotFitIsToldInWordsAndHidesNoOther() {
        EmployeeRecord endless = People.with(People.ann(), Field.FIRST_NAME, FieldValue.text("A".repeat(70)));

        assertThat(mapping(endless).attributes())
                .filteredOn(one -> one.problem().isPresent())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.attribute()).isEqualTo("givenName");
                    assertThat(one.problem().orElseThrow()).contains("at most 64 characters, and the value has 70");
                    assertThat(one.afterwards()).isEqualTo("nothing");
                });
    }

    @Test
    void namesComeInTheOrderInWhichTheyAreTried() {
        ByTemplate employee = template(People.boss());

        assertThat(employee.container().value()).contains("OU=IT,DC=corp,DC=example,DC=com");
        assertThat(employee.names().value().orElseThrow().commonName()).startsWith("Bogdan Łoś", "Bogdan Łoś2");
        assertThat(employee.names().value().orElseThrow().accountName())
                .startsWith("BLos", "Bogdan.Los", "Bogdan.Los2", "Bogdan.Los3");
        assertThat(employee.names().value().orElseThrow().userPrincipalName())
                .startsWith("los@corp.example.com", "los2@corp.example.com");
    }

    @Test
    void aTemplateTellsGroupsAndBelongingsEachByItself() {
        ByTemplate employee = template(People.ann());

        assertThat(employee.groups().value()).contains(List.of("Team-IT"));
        assertThat(employee.managedGroups().value()).contains(List.of("Team-IT", "Team-HR"));
        assertThat(employee.attributes()).extracting(ForAttribute::values).containsExactly(List.of("Acme"));
        assertThat(employee.belongings().getFirst().value()).containsInstanceOf(CreateMailbox.class);
        assertThat(employee.belongings().getLast().value()).isEmpty();
        assertThat(employee.belongings().getLast().problem())
                .contains("the photo's address begins with https:// and names a host");
    }

    @Test
    void aMappingForOtherPeopleSaysSo() {
        Policy policy = Policies.of("""
                kind: directory
                name: corp
                base: DC=example
                upn-suffix: example.com
                ---
                kind: attribute-mapping
                name: a
                connection: other
                attributes: {title: {from: position}}
                ---
                kind: attribute-mapping
                name: b
                primary-key: externalNumber
                attributes: {title: {from: position}}
                """);

        List<ByMapping> mappings = Rehearsal.of(
                        policy,
                        People.employed(People.ann()),
                        policy.directories().values().iterator().next())
                .mappings();

        assertThat(mappings.getFirst().problem()).contains("it maps people of the connection other, not of acme");
        assertThat(mappings.getLast().problem())
                .contains("its primary key is externalNumber, and this person is known by another");
    }

    private static ByMapping mapping(EmployeeRecord person) {
        return rehearsed(person).mappings().getFirst();
    }

    private static ByTemplate template(EmployeeRecord person) {
        return rehearsed(person).templates().getFirst();
    }

    private static Rehearsed rehearsed(EmployeeRecord person) {
        return Rehearsal.of(
                POLICY,
                People.employed(person),
                POLICY.directories().values().iterator().next());
    }
}
