package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.schema.ObjectClass;
import io.loligo.simulators.directory.tree.Name;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Values;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes what every new domain starts with: containers, built-in accounts and groups, the password policy. */
public final class Founding {
    private static final long ADMINISTRATOR = 500;
    private static final long DAY = 864_000_000_000L;
    private static final long HALF_HOUR = DAY / 48;
    private static final String GLOBAL_GROUP = Integer.toString(0x80000002);
    private static final String BUILTIN_GROUP = Integer.toString(0x80000005);

    private final Domain domain;

    public Founding(Domain domain) {
        this.domain = domain;
    }

    public void found() {
        SecureRandom random = new SecureRandom();
        Node root = root(SecurityId.domain(part(random), part(random), part(random)));
        new FoundingConfiguration(domain).found();
        Node users = container(root, "Users", "container");
        Node builtin = container(root, "Builtin", "builtinDomain");
        container(root, "Computers", "container");
        critical(child(root, Name.of("OU", "Domain Controllers"), "organizationalUnit", Map.of()));
        critical(child(root, Name.of("CN", "Deleted Objects"), "container", Map.of("isDeleted", "TRUE")));

        Node administrator =
                account(users, "Administrator", ADMINISTRATOR, AccountControl.NORMAL | AccountControl.NEVER_EXPIRES);
        account(users, "Guest", 501, AccountControl.UNSAID | AccountControl.NEVER_EXPIRES);
        account(users, "krbtgt", 502, AccountControl.NORMAL | AccountControl.DISABLED);

        Node domainAdmins = group(users, "Domain Admins", domain.sid().with(512), GLOBAL_GROUP);
        group(users, "Domain Users", domain.sid().with(513), GLOBAL_GROUP);
        group(users, "Domain Guests", domain.sid().with(514), GLOBAL_GROUP);
        group(users, "Domain Computers", domain.sid().with(515), GLOBAL_GROUP);
        Node schemaAdmins = group(users, "Schema Admins", domain.sid().with(518), GLOBAL_GROUP);
        Node enterpriseAdmins = group(users, "Enterprise Admins", domain.sid().with(519), GLOBAL_GROUP);
        Node administrators = group(builtin, "Administrators", SecurityId.builtin(544), BUILTIN_GROUP);
        group(builtin, "Users", SecurityId.builtin(545), BUILTIN_GROUP);
        group(builtin, "Guests", SecurityId.builtin(546), BUILTIN_GROUP);
        for (Node group : List.of(domainAdmins, schemaAdmins, enterpriseAdmins, administrators)) {
            domain.tree().link(group, "member", administrator);
            protect(group);
        }
        domain.tree().link(administrators, "member", domainAdmins);
        domain.tree().link(administrators, "member", enterpriseAdmins);
        protect(administrator);
    }

    /** Sets the password of the built-in administrator, without a change that anyone would see. */
    public void setAdministratorPassword(char[] password) {
        Node administrator = ObjectNames.bySid(
                        domain, domain.sid().with(ADMINISTRATOR).toString())
                .orElseThrow();
        Map<String, Values> attributes = new HashMap<>(administrator.attributes());
        attributes.put(
                PasswordChanges.KEY, Values.of(domain.schema().required("unicodePwd"), PasswordHash.of(password)));
        domain.put(attributes, "pwdLastSet", Long.toString(domain.ticks()));
        domain.note(administrator, attributes);
    }

    /** Makes those organizational units below the base that are not there yet. */
    public void addUnits(List<String> units) {
        for (String unit : units) {
            Name name = Name.of("OU", unit);
            boolean there = domain.root().children().stream()
                    .anyMatch(child -> child.name().key().equals(name.key()));
            if (!there) {
                child(domain.root(), name, "organizationalUnit", Map.of());
            }
        }
    }

    private Node root(SecurityId sid) {
        Map<String, Values> attributes = attributes("domainDNS");
        domain.put(attributes, "objectSid", sid.bytes());
        domain.put(attributes, "dc", Name.of(domain.names().base()).value());
        domain.put(attributes, "name", Name.of(domain.names().base()).value());
        domain.put(attributes, "isCriticalSystemObject", "TRUE");
        domain.put(attributes, "minPwdLength", "7");
        domain.put(attributes, "pwdProperties", "1");
        domain.put(attributes, "pwdHistoryLength", "24");
        domain.put(attributes, "maxPwdAge", Long.toString(-42 * DAY));
        domain.put(attributes, "minPwdAge", Long.toString(-DAY));
        domain.put(attributes, "lockoutThreshold", "5");
        domain.put(attributes, "lockoutDuration", Long.toString(-HALF_HOUR));
        domain.put(attributes, "lockOutObservationWindow", Long.toString(-HALF_HOUR));
        domain.put(attributes, "whenCreated", Times.generalized(domain.clock().instant()));
        domain.put(attributes, "whenChanged", Times.generalized(domain.clock().instant()));
        return domain.tree().addContext(domain.names().base(), UUID.randomUUID(), attributes);
    }

    private Node container(Node root, String name, String objectClass) {
        Node container = child(root, Name.of("CN", name), objectClass, Map.of());
        critical(container);
        return container;
    }

    private Node account(Node users, String name, long relative, long control) {
        Node account = child(
                users,
                Name.of("CN", name),
                "user",
                Map.of(
                        "sAMAccountName",
                        name,
                        "userAccountControl",
                        Long.toString(control),
                        "sAMAccountType",
                        Long.toString(AccountControl.accountType(control)),
                        "primaryGroupID",
                        "513",
                        "pwdLastSet",
                        "0",
                        "accountExpires",
                        "0"));
        identify(account, domain.sid().with(relative));
        critical(account);
        return account;
    }

    private Node group(Node parent, String name, SecurityId sid, String groupType) {
        Node group =
                child(parent, Name.of("CN", name), "group", Map.of("sAMAccountName", name, "groupType", groupType));
        identify(group, sid);
        critical(group);
        return group;
    }

    Node child(Node parent, Name name, String objectClass, Map<String, String> values) {
        Map<String, Values> attributes = attributes(objectClass);
        values.forEach((attribute, value) -> domain.put(attributes, attribute, value));
        return domain.add(parent, name, attributes);
    }

    private void identify(Node node, SecurityId sid) {
        Map<String, Values> attributes = new HashMap<>(node.attributes());
        domain.put(attributes, "objectSid", sid.bytes());
        domain.note(node, attributes);
    }

    private void critical(Node node) {
        Map<String, Values> attributes = new HashMap<>(node.attributes());
        domain.put(attributes, "isCriticalSystemObject", "TRUE");
        domain.note(node, attributes);
    }

    private void protect(Node node) {
        Map<String, Values> attributes = new HashMap<>(node.attributes());
        domain.put(attributes, "adminCount", "1");
        domain.note(node, attributes);
    }

    Map<String, Values> attributes(String objectClass) {
        ObjectClass type = domain.schema().objectClass(objectClass).orElseThrow();
        Map<String, Values> attributes = new HashMap<>();
        attributes.put(
                "objectclass",
                Values.of(
                        domain.schema().required("objectClass"),
                        domain.schema().chain(type).stream()
                                .map(each -> each.name().getBytes(StandardCharsets.UTF_8))
                                .toList()));
        domain.put(attributes, "instanceType", "4");
        domain.put(
                attributes,
                "objectCategory",
                "CN=" + type.category() + "," + domain.names().schema().toMinimallyEncodedString());
        return attributes;
    }

    private static long part(SecureRandom random) {
        return random.nextInt() & 0xFFFFFFFFL;
    }
}
