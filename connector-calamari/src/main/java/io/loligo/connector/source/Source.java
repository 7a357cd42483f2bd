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
 * @param samePerson fields by which a new record is known as a person who left, tried in order; only text that one alone has counts
 * @param days the forms in which dates are written
 * @param tables further lists that are read before people; each field's {@code through} names one of them
 * @param volatileFields names of fields whose change alone is not told
 * @param probes looks between complete passes; none where HR offers nothing that is worth it
 */
public record Source(
        List<Endpoint> lists,
        Pointer key,
        List<FieldRule> fields,
        List<Pointer> identities,
        List<ManagerReference> managers,
        int mail,
        List<String> samePerson,
        DayForms days,
        List<Table> tables,
        Set<String> volatileFields,
        List<Probe> probes) {
    public Source {
        lists = List.copyOf(lists);
        if (lists.stream().map(Endpoint::paging).distinct().count() != 1) {
            throw new IllegalArgumentException("lists: one or more, all paged alike");
        }
        fields = fields.stream().sorted(Comparator.comparing(FieldRule::name)).toList();
        identities = List.copyOf(identities);
        managers = List.copyOf(managers);
        samePerson = List.copyOf(samePerson);
        tables = List.copyOf(tables);
        volatileFields = Set.copyOf(volatileFields);
        probes = List.copyOf(probes);
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

    /** At most so many requests a round of probes costs; 0 for none, also where a row alone does not make a person. */
    public int probeCost() {
        return !tables.isEmpty() ? 0 : probes.stream().mapToInt(Probe::pages).sum();
    }

    /** The same source with other paging. */
    public Source withPaging(Paging paging) {
        List<Endpoint> paged =
                lists.stream().map(list -> list.withPaging(paging)).toList();
        List<Probe> probing = probes.stream()
                .map(probe -> new Probe(probe.list().withPaging(paging), probe.pages()))
                .toList();
        return new Source(
                paged, key, fields, identities, managers, mail, samePerson, days, tables, volatileFields, probing);
    }

    /** The same source with these fields besides; one of the same name takes the place of the earlier. */
    public Source withFields(List<FieldRule> more) {
        Set<String> replaced = new HashSet<>();
        more.forEach(field -> replaced.add(field.name()));
        List<FieldRule> all = new ArrayList<>(more);
        fields.stream().filter(field -> !replaced.contains(field.name())).forEach(all::add);
        return new Source(
                lists, key, all, identities, managers, mail, samePerson, days, tables, volatileFields, probes);
    }

    /** The same source with other forms of dates. */
    public Source withDays(DayForms forms) {
        return new Source(
                lists, key, fields, identities, managers, mail, samePerson, forms, tables, volatileFields, probes);
    }

    /** The same source with tables beside it. */
    public Source withTables(List<Table> others) {
        return new Source(
                lists, key, fields, identities, managers, mail, samePerson, days, others, volatileFields, probes);
    }

    /** The same source with fields whose change alone is not told. */
    public Source withVolatile(Set<String> names) {
        return new Source(lists, key, fields, identities, managers, mail, samePerson, days, tables, names, probes);
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
