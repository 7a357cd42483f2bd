package io.loligo.simulators.directory.rules;

import io.loligo.simulators.directory.schema.ObjectClass;
import io.loligo.simulators.directory.tree.Name;
import io.loligo.simulators.directory.tree.Values;
import java.util.Map;
import java.util.UUID;

/** What the directory adds to a new object that its maker did not say. */
final class NewObjects {
    private static final long DOMAIN_USERS = 513;
    private static final long GLOBAL = 0x2;
    private static final long DOMAIN_LOCAL = 0x4;
    private static final long SECURITY = 0x80000000L;
    private static final long GROUP_TYPE = 0x10000000;
    private static final long LOCAL_TYPE = 0x20000000;

    private final Domain domain;

    NewObjects(Domain domain) {
        this.domain = domain;
    }

    void complete(Draft draft, ObjectClass type, Name name) {
        Map<String, Values> attributes = draft.attributes();
        domain.putIfAbsent(attributes, "instanceType", "4");
        if (draft.isA("user")) {
            account(attributes);
        } else if (draft.isA("group")) {
            group(draft);
        }
        if (type.name().equals("organizationalUnit") || type.name().equals("container")) {
            domain.putIfAbsent(attributes, name.attribute(), name.value());
        }
    }

    private void account(Map<String, Values> attributes) {
        domain.putIfAbsent(attributes, "sAMAccountName", unnamed());
        domain.putIfAbsent(attributes, "userAccountControl", Long.toString(AccountControl.UNSAID));
        domain.putIfAbsent(attributes, "accountExpires", Long.toString(Times.NEVER));
        domain.putIfAbsent(attributes, "pwdLastSet", "0");
        domain.putIfAbsent(attributes, "primaryGroupID", Long.toString(DOMAIN_USERS));
        for (String zero :
                new String[] {"badPwdCount", "badPasswordTime", "lastLogon", "lastLogoff", "logonCount", "codePage"}) {
            domain.putIfAbsent(attributes, zero, "0");
        }
        domain.putIfAbsent(attributes, "countryCode", "0");
    }

    private void group(Draft draft) {
        Map<String, Values> attributes = draft.attributes();
        domain.putIfAbsent(attributes, "sAMAccountName", unnamed());
        domain.putIfAbsent(attributes, "groupType", Integer.toString((int) (SECURITY | GLOBAL)));
        long groupType = draft.number("grouptype", 0);
        long accountType = (groupType & DOMAIN_LOCAL) != 0 ? LOCAL_TYPE : GROUP_TYPE;
        domain.put(
                attributes,
                "sAMAccountType",
                Long.toString((groupType & SECURITY) != 0 ? accountType : accountType + 1));
    }

    private static String unnamed() {
        String random = UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        return "$" + random.substring(0, 6) + "-" + random.substring(6, 18);
    }
}
