package io.loligo.mapper.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an expression can name besides the fields of HR. */
enum Variable {
    /** The value of the person's primary key. */
    KEY("key", SimpleType.STRING),
    CONNECTION("connection", SimpleType.STRING),
    /** The kind of the change, such as {@code joined}. */
    CHANGE("change", SimpleType.STRING),
    /** The names of the fields that an update changed. */
    CHANGED("changed", ListType.create(SimpleType.STRING)),
    /** Each field as it was before the change. */
    BEFORE("before", MapType.create(SimpleType.STRING, SimpleType.STRING)),
    /** The teams before the change, and the present ones where these did not change. */
    TEAMS_BEFORE("teamsBefore", ListType.create(SimpleType.STRING)),
    /** {@code archived}, {@code contract-ended} or {@code disappeared}. */
    LEAVING_REASON("leavingReason", SimpleType.STRING),
    FIRST_DAY("firstDay", SimpleType.STRING),
    LAST_DAY("lastDay", SimpleType.STRING),
    ABSENCE_TYPE("absenceType", SimpleType.STRING),
    ABSENCE_FROM("absenceFrom", SimpleType.STRING),
    ABSENCE_TO("absenceTo", SimpleType.STRING),
    /** The day on which the change was seen, in the person's time zone. */
    OBSERVED_ON("observedOn", SimpleType.STRING),
    /** The distinguished name under which the directory's accounts live. */
    BASE("base", SimpleType.STRING);

    private static final Map<String, Variable> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(one -> one.wireName, Function.identity()));

    private final String wireName;
    private final CelType type;

    Variable(String wireName, CelType type) {
        this.wireName = wireName;
        this.type = type;
    }

    String wireName() {
        return wireName;
    }

    CelType type() {
        return type;
    }

    static Optional<Variable> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
