package io.loligo.executor.action;

import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.directory.Protection;
import io.loligo.executor.directory.Removal;
import io.loligo.executor.directory.Schema;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.password.PasswordPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Made-up directories for the tests of pure planning: the same seed gives the same one. */
final class Directories {
    static final Dn BASE = Dn.of("DC=corp,DC=example,DC=com");
    static final Dn PEOPLE = BASE.child("OU", "People");
    static final Dn LEADS = BASE.child("OU", "Leads");
    static final Dn GROUPS = BASE.child("OU", "Groups");
    static final Target ANN = new Target("corp", "employeeID", "17", List.of());
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final List<String> SOME_ATTRIBUTES = List.of("title", "department", "mobile", "otherTelephone", "mail");

    private final Random random;

    Directories(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    Snapshot withAnn() {
        return snapshot(List.of(ann()));
    }

    Snapshot withoutAnn() {
        return snapshot(List.of());
    }

    Entry ann() {
        var attributes = new TreeMap<String, List<String>>();
        attributes.put(Attributes.COMMON_NAME, List.of("Ann"));
        attributes.put(Attributes.SAM_ACCOUNT_NAME, List.of("ann"));
        attributes.put(Attributes.USER_PRINCIPAL_NAME, List.of("ann@corp.example.com"));
        attributes.put("employeeID", List.of("17"));
        attributes.put(Attributes.USER_ACCOUNT_CONTROL, List.of(pick(List.of("512", "514", "66048", "66050", "546"))));
        attributes.put(Attributes.PASSWORD_LAST_SET, List.of(pick(List.of("0", "134000000000000000"))));
        attributes.put(Attributes.LOCKOUT_TIME, List.of(pick(List.of("0", "134000000000000000"))));
        attributes.put(
                Attributes.ACCOUNT_EXPIRES, List.of(pick(List.of("0", "130000000000000000", "9223372036854775807"))));
        attributes.put(Attributes.WHEN_CREATED, List.of(pick(List.of("20250818141320.0Z", "20260101000000.0Z"))));
        attributes.put(Attributes.LAST_LOGON, List.of(pick(List.of("0", "134000000000000000"))));
        attributes.put(Attributes.LOGON_COUNT, List.of("0"));
        attributes.put(Attributes.PRIMARY_GROUP, List.of("513"));
        for (String attribute : SOME_ATTRIBUTES) {
            List<String> values = values(attribute);
            if (!values.isEmpty()) {
                attributes.put(attribute, values);
            }
        }
        List<String> memberships = new ArrayList<>();
        for (Entry group : groups()) {
            if (random.nextBoolean()) {
                memberships.add(group.dn().toString());
            }
        }
        attributes.put(Attributes.MEMBER_OF, memberships);
        return entry(PEOPLE.child("CN", "Ann"), attributes);
    }

    /** None, one, or for an attribute that may have more, several values. */
    List<String> values(String attribute) {
        int most = attribute.equals("otherTelephone") ? 3 : 1;
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            values.add("v" + i + random.nextInt(3));
        }
        return values;
    }

    static List<Entry> groups() {
        List<Entry> groups = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            groups.add(entry(
                    GROUPS.child("CN", "Group " + i),
                    Map.of(
                            Attributes.COMMON_NAME, List.of("Group " + i),
                            Attributes.SAM_ACCOUNT_NAME, List.of("g" + i),
                            Attributes.OBJECT_SID, List.of("S-1-5-21-1-2-3-" + (1100 + i)))));
        }
        return groups;
    }

    Snapshot snapshot(List<Entry> accounts) {
        return new Snapshot(
                accounts,
                Map.of("3", List.of(entry(PEOPLE.child("CN", "Boss"), Map.of()))),
                List.of(
                        entry(LEADS.child("CN", "Ann Nowak"), Map.of(Attributes.SAM_ACCOUNT_NAME, List.of("nowak"))),
                        entry(PEOPLE.child("CN", "Jan"), Map.of())),
                groups(),
                Set.of(BASE, PEOPLE, LEADS),
                Schema.unknown(),
                PasswordPolicy.unknown(),
                Protection.none(),
                Removal.notAsked(),
                NOON);
    }

    static Situation situation(Snapshot snapshot) {
        try {
            return Situation.of(ANN, snapshot, Set.of());
        } catch (RefusedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    <T> List<T> some(List<T> from) {
        return from.stream().filter(unused -> random.nextBoolean()).toList();
    }

    static Entry entry(Dn dn, Map<String, List<String>> attributes) {
        return Entry.of(
                new ObjectIdentity(
                        UUID.nameUUIDFromBytes(dn.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString(),
                        dn),
                attributes);
    }
}
