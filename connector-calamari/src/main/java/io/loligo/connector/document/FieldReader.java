package io.loligo.connector.document;

import io.loligo.connector.source.FieldRule;
import io.loligo.connector.source.FieldRule.Kind;
import io.loligo.connector.source.FieldRule.Through;
import io.loligo.connector.source.PersonalData;
import io.loligo.connector.source.Pointer;
import io.loligo.connector.source.Table;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.documents.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the fields that a connection maps besides its preset, the tables they come from, and which of them are volatile. */
final class FieldReader {
    static final String POINTER = "a JSON pointer such as /email or /teams/*/name";
    private static final Pointer NONE = Pointer.of("/none");
    private static final Set<String> DECISIVE = Set.of(Field.ARCHIVED, Field.HIRE_DATE, Field.TERMINATION_DATE);

    private final Section section;
    private final Set<String> personal;

    FieldReader(Section section) {
        this.section = section;
        this.personal = Set.copyOf(section.texts("allow-personal"));
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        section.section("tables").ifPresent(all -> {
            for (String name : all.names()) {
                all.section(name).ifPresent(one -> {
                    tables.add(new Table(name, EndpointReader.read(one, new PagingReader(one).read()), key(one)));
                    one.end();
                });
            }
        });
        return tables;
    }

    private static Pointer key(Section table) {
        if (!table.has("key")) {
            table.problem("key", "is missing; where a row says which one it is, such as /id");
        }
        return table.parsed("key", POINTER, Pointer::of).orElse(NONE);
    }

    /** @param primaryKey by which a table is joined that is not told another way */
    List<FieldRule> fields(List<Table> tables, Pointer primaryKey) {
        List<FieldRule> rules = new ArrayList<>();
        Set<String> used = new HashSet<>();
        section.section("fields").ifPresent(fields -> {
            for (String name : fields.names()) {
                fields.section(name).ifPresent(field -> {
                    if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
                        fields.problemWithName(name, "letters, digits and underscores are accepted in a field's name");
                    }
                    FieldRule rule = field(name, field, tables, primaryKey);
                    rule.through().map(Through::table).ifPresent(used::add);
                    rules.add(rule);
                });
            }
        });
        tables.stream()
                .map(Table::name)
                .filter(name -> !used.contains(name))
                .forEach(name -> section.problem("tables", "no field takes a value from table '" + name + "'"));
        return rules;
    }

    private FieldRule field(String name, Section field, List<Table> tables, Pointer primaryKey) {
        Kind kind = field.choice("type", Kind.class, Kind.TEXT);
        Pointer from = field.parsed("from", POINTER, Pointer::of).orElse(NONE);
        if (!field.has("from")) {
            field.text("from");
        }
        if (PersonalData.at(from) && !personal.contains(name)) {
            field.problem("from", from + " is private; name the field in allow-personal if it must leave HR");
        }
        Optional<Through> through = field.optionalText("table").map(table -> {
            List<String> names = tables.stream().map(Table::name).toList();
            if (!names.contains(table)) {
                field.problem("table", "one of the tables is accepted: " + names + ", not '" + table + "'");
            }
            return new Through(table, field.parsed("via", POINTER, Pointer::of).orElse(primaryKey));
        });
        if (through.isEmpty() && field.has("via")) {
            field.problem("via", "a way is accepted only into a table");
        }
        field.end();
        return new FieldRule(name, from, kind, through);
    }

    /** @param known the fields that there are */
    Set<String> volatileFields(List<FieldRule> known) {
        Set<String> names = new HashSet<>(section.texts("volatile"));
        List<String> all = known.stream().map(FieldRule::name).toList();
        for (String name : names) {
            if (!all.contains(name)) {
                section.problem("volatile", "'" + name + "' is no field of this connection; there are " + all);
            } else if (DECISIVE.contains(name)) {
                section.problem(
                        "volatile", "'" + name + "' decides who works here, so no change of it may be left out");
            }
        }
        return names;
    }
}
