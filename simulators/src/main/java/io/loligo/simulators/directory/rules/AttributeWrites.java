package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.Modification;
import io.loligo.simulators.directory.rules.AttributeChanges.Repeats;
import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.schema.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Sends each attribute change of a request to what knows its rules, in the order in which they build on each other. */
final class AttributeWrites {
    /** Attributes that the account database keeps itself, though the schema would allow writing them. */
    private static final Set<String> OWNED_BY_SAM = Set.of(
            "samaccounttype",
            "badpwdcount",
            "badpasswordtime",
            "lastlogon",
            "lastlogontimestamp",
            "lastlogoff",
            "logoncount",
            "objectsid",
            "memberof",
            "iscriticalsystemobject",
            "admincount");

    private static final String PASSWORD = PasswordChanges.KEY;
    private static final String PASSWORD_SET = "pwdlastset";

    private final Domain domain;
    private final LinkChanges links;
    private final PasswordChanges passwords;

    AttributeWrites(Domain domain) {
        this.domain = domain;
        links = new LinkChanges(domain);
        passwords = new PasswordChanges(domain);
    }

    void apply(Draft draft, List<Modification> modifications, Caller caller, Repeats repeats) throws Refusal {
        Set<String> permitted = domain.schema()
                .permitted(draft.values("objectclass").orElseThrow().texts());
        List<Modification> ordered = new ArrayList<>(modifications);
        ordered.sort(Comparator.comparingInt(AttributeWrites::turn));
        List<Modification> password = new ArrayList<>();
        for (Modification modification : ordered) {
            AttributeType type = writable(modification.getAttributeName(), permitted);
            if (type.key().equals(PASSWORD)) {
                password.add(modification);
                continue;
            }
            if (type.key().equals(PASSWORD_SET)) {
                applied(draft, password, caller);
            }
            if (type.syntax() == Syntax.NAME && !type.key().equals("objectcategory")) {
                links.apply(draft, type, modification, repeats);
            } else {
                AttributeChanges.apply(draft, type, modification, repeats);
            }
        }
        applied(draft, password, caller);
    }

    private void applied(Draft draft, List<Modification> password, Caller caller) throws Refusal {
        if (!password.isEmpty()) {
            passwords.apply(draft, password, caller);
            password.clear();
        }
    }

    private AttributeType writable(String name, Set<String> permitted) throws Refusal {
        AttributeType type = domain.schema().attribute(name).orElseThrow(Refusals::unknownAttribute);
        if (OWNED_BY_SAM.contains(type.key())) {
            throw Refusals.unwilling("0000209A");
        }
        if (type.systemOnly() || type.constructed() || type.backLink()) {
            throw AttributeRefusals.systemOnly(type);
        }
        if (!permitted.contains(type.key())) {
            throw Refusals.notOfThisClass("0000207D");
        }
        return type;
    }

    // A password is checked against the names it must not hold, and setting it also sets when it was set.
    private static int turn(Modification modification) {
        return switch (modification.getAttributeName().toLowerCase(java.util.Locale.ROOT)) {
            case PASSWORD -> 1;
            case PASSWORD_SET -> 2;
            default -> 0;
        };
    }
}
