package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.DN;
import io.loligo.simulators.directory.tree.Node;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three ways to name an object: distinguished name, {@code <GUID=…>} and {@code <SID=…>}. */
final class ObjectNames {
    private static final Pattern GUID = Pattern.compile("<GUID=([0-9a-fA-F-]{32,36})>", Pattern.CASE_INSENSITIVE);
    private static final Pattern SID = Pattern.compile("<SID=([Ss]-1-[0-9-]+)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEX_GUID = Pattern.compile("[0-9a-fA-F]{32}");

    private ObjectNames() {}

    static Node find(Domain domain, String name) throws Refusal {
        Optional<Node> found;
        DN dn = null;
        Matcher guid = GUID.matcher(name);
        Matcher sid = SID.matcher(name);
        if (guid.matches()) {
            found = domain.tree().find(guid(guid.group(1)));
        } else if (sid.matches()) {
            found = bySid(domain, sid.group(1));
        } else {
            dn = Domain.parsed(name);
            found = domain.tree().find(dn);
        }
        if (found.isPresent()) {
            return found.get();
        }
        throw Refusals.noSuchObject(
                dn == null ? "" : domain.tree().nearest(dn).map(Node::dn).orElse(""));
    }

    static Optional<Node> bySid(Domain domain, String text) {
        var type = domain.schema().required("objectSid");
        String key = type.syntax().key(SecurityId.parse(text).bytes());
        return domain.tree().having(type, key).stream().findFirst();
    }

    /** Written with hyphens, or as the 16 bytes in hex. */
    private static UUID guid(String text) throws Refusal {
        try {
            return HEX_GUID.matcher(text).matches()
                    ? Guids.of(java.util.HexFormat.of().parseHex(text.toLowerCase(Locale.ROOT)))
                    : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusals.badName("<GUID=" + text + ">");
        }
    }
}
