package io.loligo.simulators.calamari.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.simulators.exchange.BadInputException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything of a person that can be changed: where it is kept, and what it may be. */
public enum PersonField {
    FIRST_NAME("firstName", "", FieldForm.TEXT),
    MIDDLE_NAME("middleName", "", FieldForm.TEXT_OR_NULL),
    LAST_NAME("lastName", "", FieldForm.TEXT_OR_EMPTY),
    EMAIL("email", "", FieldForm.EMAIL),
    EXTERNAL_NUMBER("externalNumber", "", FieldForm.TEXT_OR_NULL),
    BUSINESS_PHONE("businessPhone", "", FieldForm.TEXT_OR_NULL),
    TIME_ZONE("timeZone", "", FieldForm.ZONE),
    LANGUAGE("language", "", FieldForm.TEXT),
    POSITION("position", "/employment", FieldForm.WORD_OR_NULL),
    TEAMS("teams", "/employment", FieldForm.WORDS),
    CONTRACT_TYPE("contractType", "/employment", FieldForm.WORD_OR_NULL),
    WORKING_WEEK("workingWeek", "/employment", FieldForm.WORD),
    MANAGER("manager", "/employment", FieldForm.PERSON_OR_NULL),
    HIRE_DATE("hireDate", "/employment", FieldForm.DAY_OR_NULL),
    PROBATION_END_DATE("probationEndDate", "/employment", FieldForm.DAY_OR_NULL),
    TERMINATION_DATE("terminationDate", "/employment", FieldForm.DAY_OR_NULL),
    BIRTH_DATE("birthDate", "/details", FieldForm.DAY_OR_NULL),
    SEX("sex", "/details", FieldForm.SEX),
    MARITAL_STATUS("maritalStatus", "/details", FieldForm.MARITAL_STATUS),
    PERSONAL_EMAIL("personalEmail", "/details", FieldForm.TEXT_OR_NULL),
    HOME_PHONE("homePhone", "/details", FieldForm.TEXT_OR_NULL),
    CHILDREN_COUNT("childrenCount", "/details", FieldForm.COUNT),
    YOUNGEST_CHILD_BIRTH_DATE("youngestChildBirthDate", "/details", FieldForm.DAY_OR_NULL),
    CUSTOM_NOTE("customNote", "/details", FieldForm.TEXT_OR_NULL),
    ADDRESS_STREET("addressStreet", "street", "/details/address", FieldForm.TEXT_OR_NULL),
    ADDRESS_NUMBER("addressNumber", "number", "/details/address", FieldForm.TEXT_OR_NULL),
    ADDRESS_CITY("addressCity", "city", "/details/address", FieldForm.TEXT_OR_NULL),
    ADDRESS_POSTAL_CODE("addressPostalCode", "postalCode", "/details/address", FieldForm.TEXT_OR_NULL),
    ADDRESS_PROVINCE_STATE("addressProvinceState", "provinceState", "/details/address", FieldForm.TEXT_OR_NULL),
    ADDRESS_COUNTRY("addressCountry", "country", "/details/address", FieldForm.TEXT_OR_NULL),
    EMERGENCY_CONTACT_NAME("emergencyContactName", "name", "/details/emergencyContact", FieldForm.TEXT_OR_NULL),
    EMERGENCY_CONTACT_RELATIONSHIP(
            "emergencyContactRelationship", "relationship", "/details/emergencyContact", FieldForm.TEXT_OR_NULL),
    EMERGENCY_CONTACT_PHONE("emergencyContactPhone", "phone", "/details/emergencyContact", FieldForm.TEXT_OR_NULL);

    private final String key;
    private final String leaf;
    private final String parent;
    private final FieldForm form;

    PersonField(String key, String parent, FieldForm form) {
        this(key, key, parent, form);
    }

    PersonField(String key, String leaf, String parent, FieldForm form) {
        this.key = key;
        this.leaf = leaf;
        this.parent = parent;
        this.form = form;
    }

    public String key() {
        return key;
    }

    /** The accepted form, in words. */
    public String accepted() {
        return form.words();
    }

    FieldForm form() {
        return form;
    }

    /** The JSON pointer of the object that holds the field, in a person's own JSON. */
    String parent() {
        return parent;
    }

    /** The field's name inside that object. */
    String leaf() {
        return leaf;
    }

    BadInputException refused(JsonNode value) {
        return new BadInputException(key, accepted() + ", not " + value);
    }

    public static Optional<PersonField> keyed(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    public static String keys() {
        return Arrays.stream(values()).map(PersonField::key).collect(Collectors.joining(", "));
    }
}
