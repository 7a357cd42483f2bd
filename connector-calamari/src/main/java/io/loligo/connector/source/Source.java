package io.loligo.connector.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a connection's people are read: the endpoints, who a row is, and which of its values enter Loligo. Nothing that is not
 * named here is kept.
 *
 * @param lists read one after the other; together they hold everybody, each person once
 * @param key the primary-key column; a row without it spoils the pass
 * @param fields sorted by name
 * @param identities further columns by which rows refer to one another, compared without regard to case
 * @param managers where a row names its manager, tried in order
 * @param mail the identity by which absences are joined, an index into {@code identities}
 * @param days the forms in which dates are written
 * @param tables further lists that are read before people; each field's {@code through} names one of them
 * @param volatileFields names of fields whose change alone is not told
 */
public record Source(
        List<Endpoint> lists,
        Pointer key,
        List<FieldRule> fields,
        List<Pointer> identities,
        List<ManagerReference> managers,
        int mail,
        DayForms days,
        List<Table> tables,
        Set<String> volatileFields) {
    public Source {
        lists = List.copyOf(lists);
        if (lists.stream().map(Endpoint::paging).distinct().count() != 1) {
            throw new IllegalArgumentException("lists: one or more, all paged alike");
        }
        fields = fields.stream().sorted(Comparator.comparing(FieldRule::name)).toList();
        identities = List.copyOf(identities);
        managers = List.copyOf(managers);
        tables = List.copyOf(tables);
        volatileFields = Set.copyOf(volatileFields);
        Set<String> names = new HashSet<>();
        for (FieldRule field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException("fields: each name once, not '" + field.name() + "' twice");
            }
        }
    }

    public Paging paging() {
        return lists.getFirst().paging();
    }

    /** The same source with other paging. */
    public Source withPaging(Paging paging) {
        List<Endpoint> paged =
                lists.stream().map(list -> list.withPaging(paging)).toList();
        return new Source(paged, key, fields, identities, managers, mail, days, tables, volatileFields);
    }

    /** The same source with these fields besides; one of the same name takes the place of the earlier. */
    public Source withFields(List<FieldRule> more) {
        Set<String> replaced = new HashSet<>();
        more.forEach(field -> replaced.add(field.name()));
        List<FieldRule> all = new ArrayList<>(more);
        fields.stream().filter(field -> !replaced.contains(field.name())).forEach(all::add);
        return new Source(lists, key, all, identities, managers, mail, days, tables, volatileFields);
    }

    /** The same source with other forms of dates. */
    public Source withDays(DayForms forms) {
        return new Source(lists, key, fields, identities, managers, mail, forms, tables, volatileFields);
    }

    /** The same source with tables beside it. */
    public Source withTables(List<Table> others) {
        return new Source(lists, key, fields, identities, managers, mail, days, others, volatileFields);
    }

    /** The same source with fields whose change alone is not told. */
    public Source withVolatile(Set<String> names) {
        return new Source(lists, key, fields, identities, managers, mail, days, tables, names);
    }

    /** The fields that take their values from a table. */
    public List<FieldRule> fieldsOf(Table table) {
        return fields.stream()
                .filter(field -> field.through()
                        .filter(way -> way.table().equals(table.name()))
                        .isPresent())
                .toList();
    }

    /**
     * Where a row names another.
     *
     * @param from the reference in the row of the report
     * @param identity what it equals in the manager's row: an index into {@code identities}, or {@link #KEY}
     */
    public record ManagerReference(Pointer from, int identity) {
        /** The manager's primary key itself. */
        public static final int KEY = -1;
    }
}
