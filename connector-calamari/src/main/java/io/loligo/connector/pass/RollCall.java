package io.loligo.connector.pass;

import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Sight;
import io.loligo.connector.source.Row;
import io.loligo.connector.source.Source;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everybody seen in one pass, while it is under way. */
final class RollCall implements Sink<Row> {
    private static final String AMBIGUOUS = "";

    private final Source source;
    private final Roster roster;
    private final int archivedField;
    private final Map<String, Called> called = new HashMap<>();
    private final List<Map<String, Owner>> owners = new ArrayList<>();
    private final Map<String, String> skipped = new TreeMap<>();
    private final int[] filled;
    private int duplicates;
    private int withoutKey;

    RollCall(Source source, Roster roster) {
        this.source = source;
        this.roster = roster;
        this.filled = new int[source.fields().size()];
        this.archivedField =
                source.fields().stream().map(field -> field.name()).toList().indexOf(Field.ARCHIVED);
        source.identities().forEach(identity -> owners.add(new HashMap<>()));
    }

    @Override
    public void add(Row row) {
        String key = row.key();
        if (key == null) {
            withoutKey++;
            return;
        }
        if (called.putIfAbsent(key, new Called(roster.sight(row.values()), row.managers())) != null) {
            duplicates++;
            return;
        }
        if (row.unreadable() != null) {
            skipped.put(key, row.unreadable());
        }
        for (int field = 0; field < filled.length; field++) {
            if (!(row.values().get(field) instanceof FieldValue.Absent)) {
                filled[field]++;
            }
        }
        boolean archived = archivedField >= 0 && row.values().get(archivedField).equals(FieldValue.flag(true));
        for (int identity = 0; identity < owners.size(); identity++) {
            String owned = row.identities().get(identity);
            if (owned != null) {
                owners.get(identity).merge(fold(owned), new Owner(key, archived), Owner::or);
            }
        }
    }

    @Override
    public int fresh() {
        return called.size();
    }

    @Override
    public int duplicates() {
        return duplicates;
    }

    @Override
    public int withoutKey() {
        return withoutKey;
    }

    /** The people, each with the manager's key where the row names one who is in this pass. */
    Roll complete() {
        Map<String, Sight> sights = HashMap.newHashMap(called.size());
        called.forEach((key, row) -> sights.put(key, settled(key, row.sight().reportingTo(manager(row)))));
        called.clear();
        Map<String, String> byMail = new HashMap<>();
        owners.get(source.mail()).forEach((mail, owner) -> {
            if (!owner.key().equals(AMBIGUOUS)) {
                byMail.put(mail, owner.key());
            }
        });
        Map<String, Integer> filledByField = new HashMap<>();
        for (int field = 0; field < filled.length; field++) {
            filledByField.put(source.fields().get(field).name(), filled[field]);
        }
        return new Roll(sights, byMail, filledByField, skipped);
    }

    private Sight settled(String key, Sight sight) {
        return source.volatileFields().isEmpty() ? sight : roster.settled(key, sight, source.volatileFields());
    }

    static String fold(String identity) {
        return identity.toLowerCase(Locale.ROOT);
    }

    private @Nullable String manager(Called row) {
        for (int reference = 0; reference < source.managers().size(); reference++) {
            String named = row.managers().get(reference);
            if (named != null) {
                int identity = source.managers().get(reference).identity();
                if (identity == Source.ManagerReference.KEY) {
                    return named;
                }
                Owner owner = owners.get(identity).get(fold(named));
                if (owner != null && !owner.key().equals(AMBIGUOUS)) {
                    return owner.key();
                }
            }
        }
        return null;
    }

    private record Called(Sight sight, List<@Nullable String> managers) {}

    /** Who has an identity; of two, the one who is not archived. */
    private record Owner(String key, boolean archived) {
        Owner or(Owner other) {
            if (archived != other.archived) {
                return archived ? other : this;
            }
            return new Owner(AMBIGUOUS, archived);
        }
    }
}
