package io.loligo.mapper.expression;

import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DOUBLE;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.runtime.CelFunctionBinding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import javax.naming.InvalidNameException;
import javax.naming.ldap.Rdn;

/** What an expression can call besides CEL's own functions. All are pure. */
final class Functions {
    private static final CelType TEXTS = ListType.create(STRING);
    /** {@code ou} is at most this long in Active Directory. */
    private static final int LONGEST_RDN = 64;

    private final List<CelFunctionDecl> declarations = new ArrayList<>();
    private final List<CelFunctionBinding> bindings = new ArrayList<>();

    /** With the lookup tables of the policy, by name. */
    Functions(Map<String, Map<String, String>> lookupTables) {
        Map<String, Map<String, String>> tables = Map.copyOf(lookupTables);
        add("lower", STRING, List.of(STRING), args -> Texts.lower(text(args, 0)));
        add("upper", STRING, List.of(STRING), args -> Texts.upper(text(args, 0)));
        add("titleCase", STRING, List.of(STRING), args -> Texts.titleCase(text(args, 0)));
        add("ascii", STRING, List.of(STRING), args -> Folding.ascii(text(args, 0)));
        add("trim", STRING, List.of(STRING), args -> Texts.trim(text(args, 0)));
        add("split", TEXTS, List.of(STRING, STRING), args -> Texts.split(text(args, 0), text(args, 1)));
        add("join", STRING, List.of(TEXTS, STRING), args -> Texts.join(list(args, 0), text(args, 1)));
        add(
                "pad",
                STRING,
                List.of(STRING, INT, STRING),
                args -> Texts.pad(text(args, 0), whole(args, 1), text(args, 2)));
        add("left", STRING, List.of(STRING, INT), args -> Texts.left(text(args, 0), whole(args, 1)));
        add(
                "replace",
                STRING,
                List.of(STRING, STRING, STRING),
                args -> Texts.replace(text(args, 0), text(args, 1), text(args, 2)));
        add("firstNonEmpty", STRING, List.of(TEXTS), args -> Texts.firstNonEmpty(list(args, 0)));
        add("allWithPrefix", TEXTS, List.of(TEXTS, STRING), args -> Texts.allWithPrefix(list(args, 0), text(args, 1)));
        add(
                "teamWithPrefix",
                STRING,
                List.of(TEXTS, STRING),
                args -> Texts.firstNonEmpty(Texts.allWithPrefix(list(args, 0), text(args, 1))));
        add("plusDays", STRING, List.of(STRING, INT), args -> Dates.plusDays(text(args, 0), whole(args, 1)));
        add("formatDate", STRING, List.of(STRING, STRING), args -> Dates.formatDate(text(args, 0), text(args, 1)));
        add("adTime", STRING, List.of(STRING, STRING), args -> Dates.adTime(text(args, 0), text(args, 1)));
        add(
                "generalizedTime",
                STRING,
                List.of(STRING, STRING),
                args -> Dates.generalizedTime(text(args, 0), text(args, 1)));
        add("adDate", STRING, List.of(STRING, STRING), args -> Dates.adDate(text(args, 0), text(args, 1)));
        add(
                "accountExpires",
                STRING,
                List.of(STRING, STRING),
                args -> Dates.accountExpires(text(args, 0), text(args, 1)));
        add("rdn", STRING, List.of(STRING, STRING), args -> rdn(text(args, 0), text(args, 1)));
        add("lookup", STRING, List.of(STRING, STRING, STRING), args -> {
            Map<String, String> table = tables.get(text(args, 0));
            if (table == null) {
                throw new WrongArgumentException(
                        "there is no such lookup-table; there are: " + new TreeSet<>(tables.keySet()));
            }
            return table.getOrDefault(text(args, 1), text(args, 2));
        });
        declarations.add(CelFunctionDecl.newFunctionDeclaration(
                "text",
                overload("text_double", STRING, List.of(DOUBLE), args -> plain((Double) args[0])),
                overload("text_int", STRING, List.of(INT), args -> String.valueOf(args[0])),
                overload("text_bool", STRING, List.of(BOOL), args -> String.valueOf(args[0]))));
    }

    List<CelFunctionDecl> declarations() {
        return List.copyOf(declarations);
    }

    List<CelFunctionBinding> bindings() {
        return List.copyOf(bindings);
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** One step of a distinguished name, escaped: {@code rdn("OU", "R&D, Kraków")}. */
    private static String rdn(String type, String value) {
        String fitting = Texts.left(Texts.trim(value), LONGEST_RDN).strip();
        try {
            return new Rdn(type, fitting).toString();
        } catch (InvalidNameException | IllegalArgumentException unfit) {
            throw new WrongArgumentException("rdn takes a type such as OU and a value that is not empty");
        }
    }

    private void add(String name, CelType result, List<CelType> parameters, Function<Object[], Object> definition) {
        declarations.add(CelFunctionDecl.newFunctionDeclaration(
                name, overload("loligo_" + name, result, parameters, definition)));
    }

    @SuppressWarnings("Immutable") // the functions are pure; the tables they hold are copied
    private CelOverloadDecl overload(
            String id, CelType result, List<CelType> parameters, Function<Object[], Object> definition) {
        List<Class<?>> classes = new ArrayList<>();
        for (CelType parameter : parameters) {
            classes.add(javaClass(parameter));
        }
        bindings.add(CelFunctionBinding.from(id, classes, definition::apply));
        return CelOverloadDecl.newGlobalOverload(id, result, parameters);
    }

    private static Class<?> javaClass(CelType type) {
        if (type.equals(STRING)) {
            return String.class;
        }
        if (type.equals(INT)) {
            return Long.class;
        }
        if (type.equals(DOUBLE)) {
            return Double.class;
        }
        return type.equals(BOOL) ? Boolean.class : List.class;
    }

    private static String text(Object[] args, int index) {
        return (String) args[index];
    }

    private static long whole(Object[] args, int index) {
        return (Long) args[index];
    }

    private static List<?> list(Object[] args, int index) {
        return (List<?>) args[index];
    }
}
