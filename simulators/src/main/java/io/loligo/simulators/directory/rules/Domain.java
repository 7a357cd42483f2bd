package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import io.loligo.simulators.directory.schema.DirectorySchema;
import io.loligo.simulators.directory.tree.Name;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Tree;
import io.loligo.simulators.directory.tree.Values;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The domain's objects with its counters and clock: what every operation works on. */
public final class Domain {
    private static final long FIRST_FREE_RID = 1103;
    private static final List<String> INDEXED_BY_OPERATORS = List.of("employeeID", "employeeNumber");

    private final DirectorySchema schema;
    private final DomainNames names;
    private final Clock clock;
    private final RecycleBin recycleBin;
    private final Tree tree;
    private final AtomicLong usn = new AtomicLong();
    private final AtomicLong lastRid = new AtomicLong(FIRST_FREE_RID - 1);

    public Domain(DirectorySchema schema, DomainNames names, Clock clock, RecycleBin recycleBin) {
        this.schema = schema;
        this.names = names;
        this.clock = clock;
        this.recycleBin = recycleBin;
        tree = new Tree(Stream.concat(
                        schema.attributes().stream().filter(type -> type.indexed() && !type.backLink()),
                        INDEXED_BY_OPERATORS.stream().map(schema::required))
                .toList());
    }

    public DirectorySchema schema() {
        return schema;
    }

    public DomainNames names() {
        return names;
    }

    public Clock clock() {
        return clock;
    }

    public RecycleBin recycleBin() {
        return recycleBin;
    }

    public Tree tree() {
        return tree;
    }

    /** The number of the last write, as {@code highestCommittedUSN}. */
    public long highestUsn() {
        return usn.get();
    }

    public long highestRid() {
        return lastRid.get();
    }

    /** Goes on where an earlier run stopped. */
    public void resume(long highestUsn, long highestRid) {
        usn.set(highestUsn);
        lastRid.set(highestRid);
    }

    /** The domain's own object. */
    public Node root() {
        return tree.find(names.base()).orElseThrow();
    }

    SecurityId sid() {
        return SecurityId.of(
                root().values("objectsid").orElseThrow().all().iterator().next());
    }

    SecurityId nextSid() {
        return sid().with(lastRid.incrementAndGet());
    }

    PasswordPolicy passwordPolicy() {
        return new PasswordPolicy(root());
    }

    Node deletedObjects() {
        return tree.find(new DN(Name.of("CN", "Deleted Objects").rdn(), names.base()))
                .orElseThrow();
    }

    long ticks() {
        return Times.ticks(clock.instant());
    }

    /** The object of this name, given as distinguished name, {@code <GUID=…>} or {@code <SID=…>}. */
    public Node find(String name) throws Refusal {
        return ObjectNames.find(this, name);
    }

    static DN parsed(String name) throws Refusal {
        try {
            return new DN(name);
        } catch (LDAPException malformed) {
            throw Refusals.badName(name);
        }
    }

    /** Makes an object with what the directory itself knows of every object. */
    Node add(Node parent, Name name, Map<String, Values> attributes) {
        Map<String, Values> complete = new HashMap<>(attributes);
        stamp(complete, "whenCreated", "uSNCreated", usn.incrementAndGet());
        stamp(complete, "whenChanged", "uSNChanged", usn.get());
        named(complete, name);
        return tree.add(parent, name, UUID.randomUUID(), complete);
    }

    /** Writes the attributes of an object as one change. */
    void replace(Node node, Map<String, Values> attributes) {
        Map<String, Values> complete = new HashMap<>(attributes);
        stamp(complete, "whenChanged", "uSNChanged", usn.incrementAndGet());
        tree.replace(node, complete);
    }

    /** Writes what this domain controller alone keeps, such as the last logon: no change that anyone else would see. */
    void note(Node node, Map<String, Values> attributes) {
        tree.replace(node, attributes);
    }

    /** Gives an object another name or place, or both, as one change. */
    void move(Node node, Node newParent, Name newName) {
        Map<String, Values> complete = new HashMap<>(node.attributes());
        named(complete, newName);
        tree.move(node, newParent, newName);
        replace(node, complete);
    }

    void put(Map<String, Values> attributes, String name, String value) {
        var type = schema.required(name);
        attributes.put(type.key(), Values.of(type, value));
    }

    void put(Map<String, Values> attributes, String name, byte[] value) {
        var type = schema.required(name);
        attributes.put(type.key(), Values.of(type, value));
    }

    void putIfAbsent(Map<String, Values> attributes, String name, String value) {
        var type = schema.required(name);
        attributes.computeIfAbsent(type.key(), absent -> Values.of(type, value));
    }

    private void named(Map<String, Values> attributes, Name name) {
        put(attributes, name.attribute(), name.value());
        put(attributes, "name", name.value());
    }

    private void stamp(Map<String, Values> attributes, String when, String number, long change) {
        put(attributes, when, Times.generalized(clock.instant()));
        put(attributes, number, Long.toString(change));
    }

    /** Whether deleted objects can be restored whole. */
    public enum RecycleBin {
        ON,
        OFF
    }
}
