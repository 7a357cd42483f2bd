package io.loligo.connector.pass;

import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Sight;
import io.loligo.connector.source.Row;
import io.loligo.connector.source.Source;
import io.loligo.contracts.employee.EmployeeRecord.Field;
import io.loligo.contracts.employee.FieldValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everybody seen in one pass, while it is under way. */
final class RollCall implements Sink<Row> {
    private static final String AMBIGUOUS = "";
    private static final int ENOUGH_TO_JUDGE = 4;

    private final Source source;
    private final Roster roster;
    private final int archivedField;
    private final Map<String, Called> called = new HashMap<>();
    private final List<Map<String, Owner>> owners = new ArrayList<>();
    private final Map<String, String> skipped = new TreeMap<>();
    private final int[] filled;
    private final int[] filledOnPage;
    private final int[] lostOnPage;
    private final SortedSet<String> lostOnOnePage = new TreeSet<>();
    private int duplicates;
    private int withoutKey;

    RollCall(Source source, Roster roster) {
        this.source = source;
        this.roster = roster;
        this.filled = new int[source.fields().size()];
        this.filledOnPage = new int[filled.length];
        this.lostOnPage = new int[filled.length];
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
        Sight sight = roster.sight(key, row.values());
        if (called.putIfAbsent(key, new Called(sight, row.managers())) != null) {
            duplicates++;
            return;
        }
        if (row.unreadable() != null) {
            skipped.put(key, row.unreadable());
        }
        for (int field = 0; field < filled.length; field++) {
            if (!(row.values().get(field) instanceof FieldValue.Absent)) {
                filled[field]++;
                filledOnPage[field]++;
            }
        }
        for (int field : roster.lost(key, sight)) {
            lostOnPage[field]++;
        }
        boolean archived = archivedField >= 0 && row.values().get(archivedField).equals(FieldValue.flag(true));
        for (int identity = 0; identity < owners.size(); identity++) {
            String owned = row.identities().get(identity);
            if (owned != null) {
                owners.get(identity).merge(fold(owned), new Owner(key, archived), Owner::or);
            }
        }
    }

    /** Notes the fields that people had and that no row of the page has. */
    @Override
    public void turnPage() {
        for (int field = 0; field < filled.length; field++) {
            if (filledOnPage[field] == 0 && lostOnPage[field] >= ENOUGH_TO_JUDGE) {
                lostOnOnePage.add(source.fields().get(field).name());
            }
        }
        Arrays.fill(filledOnPage, 0);
        Arrays.fill(lostOnPage, 0);
    }

    @Override
    public @Nullable String key(Row row) {
        return row.key();
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

    int rows() {
        return called.size() + duplicates + withoutKey;
    }

    /** The same for a part of the people: managers may be among those remembered, and who is known keeps theirs. */
    Roll beside(Roster remembered) {
        Set<String> mails = new HashSet<>();
        called.values().forEach(row -> mails.addAll(mailsOfManagers(row)));
        Map<String, String> byMail = remembered.byText(Field.EMAIL, mails);
        Map<String, Called> before = Map.copyOf(called);
        Roll roll = complete();
        Map<String, Sight> people = new HashMap<>();
        roll.people().forEach((key, sight) -> {
            Optional<String> known = remembered.manager(key);
            Optional<String> named = mailsOfManagers(Objects.requireNonNull(before.get(key))).stream()
                    .flatMap(mail -> Optional.ofNullable(byMail.get(mail)).stream())
                    .findFirst();
            people.put(
                    key,
                    sight.manager() != null
                            ? sight
                            : sight.reportingTo(named.or(() -> known).orElse(null)));
        });
        return new Roll(people, roll.byMail(), roll.filled(), roll.lost(), roll.skipped());
    }

    private Set<String> mailsOfManagers(Called row) {
        Set<String> mails = new HashSet<>();
        for (int reference = 0; reference < source.managers().size(); reference++) {
            String named = row.managers().get(reference);
            if (named != null && source.managers().get(reference).identity() == source.mail()) {
                mails.add(fold(named));
            }
        }
        return mails;
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
        return new Roll(sights, byMail, filledByField, lostOnOnePage, skipped);
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
