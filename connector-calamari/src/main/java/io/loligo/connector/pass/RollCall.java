package io.loligo.connector.pass;

import io.loligo.connector.people.Roster;
import io.loligo.connector.people.Roster.Sighting;
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
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everybody seen in one pass, while it is under way. */
final class RollCall implements Sink<Row> {
    /** Where two people have one identity, two who are not archived or two who are; no key is blank. */
    private static final String TWO = "";

    private static final String TWO_ARCHIVED = " ";
    private static final int ENOUGH_TO_JUDGE = 4;

    private final Source source;
    private final Roster roster;
    private final int archivedField;
    private final Map<String, Sight> people;
    private final Map<List<@Nullable String>, Managed> managed = new HashMap<>();
    private final List<Called> called;
    private final List<Map<String, String>> owners = new ArrayList<>();
    private final Set<String> archivedOwners = new HashSet<>(Set.of(TWO_ARCHIVED));
    private final Map<String, String> skipped = new TreeMap<>();
    private final int[] filled;
    private final int[] filledOnPage;
    private final int[] lostOnPage;
    private final boolean[] lost;
    private final SortedSet<String> lostOnOnePage = new TreeSet<>();
    private boolean twoOfOne;
    private int duplicates;
    private int withoutKey;

    /** @param expected about how many people are going to be called */
    RollCall(Source source, Roster roster, int expected) {
        this.source = source;
        this.roster = roster;
        this.filled = new int[source.fields().size()];
        this.filledOnPage = new int[filled.length];
        this.lostOnPage = new int[filled.length];
        this.lost = new boolean[filled.length];
        this.archivedField =
                source.fields().stream().map(field -> field.name()).toList().indexOf(Field.ARCHIVED);
        this.people = HashMap.newHashMap(expected);
        this.called = new ArrayList<>(expected);
        source.identities().forEach(identity -> owners.add(HashMap.newHashMap(expected)));
    }

    @Override
    public void add(Row row) {
        if (row.key() == null) {
            withoutKey++;
            return;
        }
        Arrays.fill(lost, false);
        Sighting seen = roster.sighting(row.key(), row.values(), field -> lost[field] = true);
        String key = seen.value();
        if (people.putIfAbsent(key, seen.sight()) != null) {
            duplicates++;
            return;
        }
        called.add(new Called(key, seen.sight(), managed.computeIfAbsent(row.managers(), Managed::new)));
        if (row.unreadable() != null) {
            skipped.put(key, row.unreadable());
        }
        for (int field = 0; field < filled.length; field++) {
            if (!(row.values().get(field) instanceof FieldValue.Absent)) {
                filled[field]++;
                filledOnPage[field]++;
            }
            if (lost[field]) {
                lostOnPage[field]++;
            }
        }
        if (archivedField >= 0 && row.values().get(archivedField).equals(FieldValue.flag(true))) {
            archivedOwners.add(key);
        }
        for (int identity = 0; identity < owners.size(); identity++) {
            String owned = row.identities().get(identity);
            if (owned != null) {
                owners.get(identity).merge(fold(owned), key, this::ownerOf);
            }
        }
    }

    /** Of two who have one identity the one who is not archived. */
    private String ownerOf(String one, String other) {
        twoOfOne = true;
        boolean archived = archivedOwners.contains(one);
        if (archived != archivedOwners.contains(other)) {
            return archived ? other : one;
        }
        return archived ? TWO_ARCHIVED : TWO;
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
        return people.size();
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
        called.forEach(row -> mails.addAll(mailsOfManagers(row)));
        Map<String, String> byMail = remembered.byText(Field.EMAIL, mails);
        Roll roll = complete();
        for (Called row : called) {
            Sight sight = roll.sight(row.key());
            if (sight.manager() == null) {
                Optional<String> named = mailsOfManagers(row).stream()
                        .flatMap(mail -> Optional.ofNullable(byMail.get(mail)).stream())
                        .findFirst();
                people.put(
                        row.key(),
                        sight.reportingTo(
                                named.or(() -> remembered.manager(row.key())).orElse(null)));
            }
        }
        return roll;
    }

    private Set<String> mailsOfManagers(Called row) {
        Set<String> mails = new HashSet<>();
        for (int reference = 0; reference < source.managers().size(); reference++) {
            String named = row.by().named.get(reference);
            if (named != null && source.managers().get(reference).identity() == source.mail()) {
                mails.add(fold(named));
            }
        }
        return mails;
    }

    /** The people, each with the manager's key where the row names one who is in this pass. */
    Roll complete() {
        if (twoOfOne) {
            owners.forEach(byIdentity -> byIdentity.values().removeIf(String::isBlank));
        }
        managed.values().forEach(Managed::resolve);
        for (Called row : called) {
            Sight settled = settled(row.key(), row.sight().reportingTo(row.by().manager));
            if (!settled.equals(row.sight())) {
                people.put(row.key(), settled);
            }
        }
        Map<String, Integer> filledByField = new HashMap<>();
        for (int field = 0; field < filled.length; field++) {
            filledByField.put(source.fields().get(field).name(), filled[field]);
        }
        return new Roll(people, owners.get(source.mail()), filledByField, lostOnOnePage, skipped);
    }

    private Sight settled(String key, Sight sight) {
        return source.volatileFields().isEmpty() ? sight : roster.settled(key, sight, source.volatileFields());
    }

    static String fold(String identity) {
        return identity.toLowerCase(Locale.ROOT);
    }

    /** What some rows name as their manager, and who that is once everybody is known. Far fewer than rows. */
    private final class Managed {
        private final List<@Nullable String> named;
        private @Nullable String manager;

        Managed(List<@Nullable String> named) {
            this.named = named;
        }

        void resolve() {
            for (int reference = 0; reference < named.size() && manager == null; reference++) {
                String name = named.get(reference);
                if (name != null) {
                    int identity = source.managers().get(reference).identity();
                    manager = identity == Source.ManagerReference.KEY
                            ? name
                            : owners.get(identity).get(fold(name));
                }
            }
        }
    }

    private record Called(String key, Sight sight, Managed by) {}
}
