package io.loligo.simulators.calamari.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.calamari.tenant.Tenant;
import io.loligo.simulators.calamari.tenant.WordList;
import io.loligo.simulators.company.Employment;
import io.loligo.simulators.company.Person;
import io.loligo.simulators.company.PrivateDetails;
import io.loligo.simulators.company.Vocabulary;
import java.util.Optional;

/** People as each generation shows them. */
final class PersonJson {
    private final Tenant tenant;

    PersonJson(Tenant tenant) {
        this.tenant = tenant;
    }

    ObjectNode v1(Person person) {
        Employment work = person.employment();
        PrivateDetails life = person.details();
        ObjectNode row = object();
        row.put("id", person.id());
        row.put("firstName", person.firstName());
        row.put("lastName", person.lastName());
        row.put("email", person.email());
        put(row, "externalNumber", person.externalNumber());
        row.set("workingWeek", word(tenant.words().workingWeeks(), work.workingWeek()));
        row.set("approvalFlow", object().put("id", 1).put("name", Vocabulary.APPROVAL_PROCESS));
        put(row, "position", tenant.words().positions(), work.position());
        row.set("teams", teams(work));
        row.put("admin", person.id() == 1);
        put(row, "contractType", tenant.words().contractTypes(), work.contractType());
        row.put("language", person.language());
        row.put("timezone", person.timeZone());
        manager(work)
                .ifPresentOrElse(
                        manager -> row.putObject("directManager")
                                .put("id", manager.id())
                                .put("email", manager.email()),
                        () -> row.putNull("directManager"));
        put(row, "birthDate", life.birthDate());
        put(row, "hireDate", work.hireDate());
        put(row, "businessPhone", person.businessPhone());
        put(row, "homePhone", life.homePhone());
        put(row, "personalEmail", life.personalEmail());
        put(row, "addressStreet", life.address().street());
        put(row, "addressNumber", life.address().number());
        put(row, "addressCity", life.address().city());
        put(row, "addressPostalCode", life.address().postalCode());
        put(row, "addressProvinceState", life.address().provinceState());
        put(row, "addressCountry", life.address().country());
        put(row, "emergencyContactName", life.emergencyContact().name());
        put(row, "emergencyContactRelationship", life.emergencyContact().relationship());
        put(row, "emergencyContactPhone", life.emergencyContact().phone());
        row.set("holidaysCalendar", object().put("id", 1).put("name", Vocabulary.HOLIDAYS_CALENDAR));
        put(row, "maritalStatus", life.maritalStatus());
        put(row, "probationEndDate", work.probationEndDate());
        put(row, "plannedFiring", work.terminationDate());
        row.put("seniorityBeforeHireYears", 0);
        row.put("seniorityBeforeHireMonths", 0);
        row.put("childrenCount", life.childrenCount());
        put(row, "youngestChildBirthDate", life.youngestChildBirthDate());
        put(row, "customNote", life.customNote());
        put(row, "sex", life.sex());
        row.put("archived", person.archived());
        return row;
    }

    ObjectNode v2(Person person) {
        Employment work = person.employment();
        PrivateDetails life = person.details();
        ObjectNode row = object();
        row.put("id", person.uuid().toString());
        row.put("legacyId", person.id());
        row.put("archived", person.archived());
        row.put("firstName", person.firstName());
        put(row, "middleName", person.middleName());
        row.put("lastName", person.lastName());
        row.put("email", person.email());
        put(row, "externalNumber", person.externalNumber());
        put(row, "position", tenant.words().positions(), work.position());
        row.set("teams", teams(work));
        work.contractType()
                .ifPresentOrElse(
                        type -> row.putObject("contractType")
                                .put("id", WordList.uuid(type).toString())
                                .put("name", type),
                        () -> row.putNull("contractType"));
        row.set("workSchedule", word(tenant.words().workingWeeks(), work.workingWeek()));
        row.set("approvalProcess", object().put("id", 1).put("name", Vocabulary.APPROVAL_PROCESS));
        row.set("holidaysCalendar", object().put("id", 1).put("name", Vocabulary.HOLIDAYS_CALENDAR));
        manager(work)
                .ifPresentOrElse(
                        manager -> row.putObject("directManager")
                                .put("id", manager.uuid().toString())
                                .put("email", manager.email()),
                        () -> row.putNull("directManager"));
        put(row, "hireDate", work.hireDate());
        put(row, "terminationDate", work.terminationDate());
        put(row, "probationEndDate", work.probationEndDate());
        put(row, "birthdate", life.birthDate());
        put(row, "sex", life.sex());
        put(row, "maritalStatus", life.maritalStatus());
        return row;
    }

    private Optional<Person> manager(Employment work) {
        return work.manager().flatMap(tenant.staff()::find);
    }

    private ArrayNode teams(Employment work) {
        ArrayNode teams = ContractsJson.mapper().createArrayNode();
        work.teams().forEach(team -> teams.add(word(tenant.words().teams(), team)));
        return teams;
    }

    /** A name that was removed from its list keeps its place in people's records, with the number 0. */
    private static ObjectNode word(WordList list, String name) {
        return object().put("id", list.id(name).orElse(0)).put("name", name);
    }

    private static void put(ObjectNode row, String field, WordList list, Optional<String> name) {
        name.ifPresentOrElse(known -> row.set(field, word(list, known)), () -> row.putNull(field));
    }

    private static void put(ObjectNode row, String field, Optional<?> value) {
        value.ifPresentOrElse(known -> row.put(field, known.toString()), () -> row.putNull(field));
    }

    private static ObjectNode object() {
        return ContractsJson.mapper().createObjectNode();
    }
}
