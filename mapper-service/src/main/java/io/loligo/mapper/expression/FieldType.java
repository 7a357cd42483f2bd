package io.loligo.mapper.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What kind of value a field of HR holds, and so what an expression sees where it names the field. */
public enum FieldType {
    /** A string, empty where HR has none. */
    TEXT(SimpleType.STRING),
    /** A string in ISO form such as {@code 2026-11-24}, empty where HR has none; compares in the order of time. */
    DATE(SimpleType.STRING),
    /** A double, 0 where HR has none. */
    NUMBER(SimpleType.DOUBLE),
    /** A bool, false where HR has none. */
    FLAG(SimpleType.BOOL),
    /** A list of strings. */
    LIST(ListType.create(SimpleType.STRING));

    /** The fields that every connection has in common. */
    public static final Map<String, FieldType> WELL_KNOWN = wellKnown();

    private final CelType type;

    FieldType(CelType type) {
        this.type = type;
    }

    CelType type() {
        return type;
    }

    /** The name in policy documents. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, FieldType> wellKnown() {
        var fields = new TreeMap<String, FieldType>();
        fields.put(Field.FIRST_NAME, TEXT);
        fields.put(Field.MIDDLE_NAME, TEXT);
        fields.put(Field.LAST_NAME, TEXT);
        fields.put(Field.EMAIL, TEXT);
        fields.put(Field.EXTERNAL_NUMBER, TEXT);
        fields.put(Field.POSITION, TEXT);
        fields.put(Field.TEAMS, LIST);
        fields.put(Field.CONTRACT_TYPE, TEXT);
        fields.put(Field.WORKING_WEEK, TEXT);
        fields.put(Field.MANAGER, TEXT);
        fields.put(Field.BUSINESS_PHONE, TEXT);
        fields.put(Field.TIME_ZONE, TEXT);
        fields.put(Field.LANGUAGE, TEXT);
        fields.put(Field.HIRE_DATE, DATE);
        fields.put(Field.TERMINATION_DATE, DATE);
        fields.put(Field.ARCHIVED, FLAG);
        return Collections.unmodifiableMap(fields);
    }
}
