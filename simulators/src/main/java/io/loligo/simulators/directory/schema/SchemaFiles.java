package io.loligo.simulators.directory.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Reads the schema from the two tables that lie beside this class. */
public final class SchemaFiles {
    private SchemaFiles() {}

    public static DirectorySchema read() {
        return new DirectorySchema(
                rows("attributes.csv").stream().map(SchemaFiles::attribute).toList(),
                rows("classes.csv").stream().map(SchemaFiles::objectClass).toList());
    }

    private static AttributeType attribute(String[] row) {
        return new AttributeType(
                row[0],
                row[1],
                row[2],
                Integer.parseInt(row[3]),
                Syntax.of(row[2]),
                row[4].equals("TRUE"),
                number(row[5]),
                number(row[6]),
                row[7].equals("TRUE"),
                number(row[8]),
                Integer.parseInt(row[9]),
                Integer.parseInt(row[10]));
    }

    private static ObjectClass objectClass(String[] row) {
        return new ObjectClass(
                row[0],
                row[1],
                row[2],
                ObjectClass.Kind.of(Integer.parseInt(row[3])),
                row[4],
                row[5],
                names(row[6]),
                names(row[7]),
                names(row[8]),
                names(row[9]));
    }

    private static OptionalInt number(String cell) {
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }

    private static List<String> names(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" ", -1));
    }

    private static List<String[]> rows(String file) {
        try (InputStream content = SchemaFiles.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException("the schema's table " + file + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
