package io.loligo.mapper.expression;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.Arrays;
import java.util.Optional;

/** What an expression yields. */
public enum ResultKind {
    TEXT(SimpleType.STRING, "a text"),
    TEXTS(ListType.create(SimpleType.STRING), "a list of texts"),
    FLAG(SimpleType.BOOL, "true or false"),
    WHOLE(SimpleType.INT, "a whole number"),
    NUMBER(SimpleType.DOUBLE, "a number");

    private final CelType type;
    private final String words;

    ResultKind(CelType type, String words) {
        this.type = type;
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Optional<ResultKind> of(CelType type) {
        if (type instanceof ListType list && list.elemType().kind() != CelKind.STRING) {
            boolean isEmptyList =
                    list.elemType().kind() == CelKind.DYN || list.elemType().kind() == CelKind.TYPE_PARAM;
            return isEmptyList ? Optional.of(TEXTS) : Optional.empty();
        }
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
