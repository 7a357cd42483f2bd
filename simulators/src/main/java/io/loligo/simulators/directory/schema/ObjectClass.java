package io.loligo.simulators.directory.schema;

import java.util.Arrays;
import java.util.List;

/**
 * One object class as the schema defines it.
 *
 * @param above the class it extends; {@code top} extends itself
 * @param rdn the attribute that names its objects
 * @param category the relative name of its objects' {@code objectCategory}
 * @param containers the classes below which its objects may live, apart from inherited ones
 */
public record ObjectClass(
        String name,
        String oid,
        String above,
        Kind kind,
        String rdn,
        String category,
        List<String> auxiliary,
        List<String> containers,
        List<String> must,
        List<String> may) {
    /** What a class is for, with the number that the schema gives it. */
    public enum Kind {
        CLASS_88(0),
        STRUCTURAL(1),
        ABSTRACT(2),
        AUXILIARY(3);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }

        static Kind of(int number) {
            return Arrays.stream(values())
                    .filter(kind -> kind.number == number)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
