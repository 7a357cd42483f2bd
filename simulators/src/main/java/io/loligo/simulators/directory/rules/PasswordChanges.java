package io.loligo.simulators.directory.rules;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.tree.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets and changes {@code unicodePwd}: a password in double quotes, UTF-16 with the least significant byte first. */
final class PasswordChanges {
    static final String KEY = "unicodepwd";

    private final Domain domain;

    PasswordChanges(Domain domain) {
        this.domain = domain;
    }

    /** One replacement is an administrator's reset; a deletion with an addition is the change by someone who knows it. */
    void apply(Draft draft, List<Modification> modifications, Caller caller) throws Refusal {
        if (!caller.encrypted()) {
            throw Refusals.unwilling("0000001F");
        }
        AttributeType type = domain.schema().required("unicodePwd");
        List<Modification> left = new ArrayList<>(modifications);
        Modification first = left.removeFirst();
        if (left.isEmpty() && !first.getModificationType().equals(ModificationType.DELETE)) {
            if (!caller.administrator()) {
                throw Refusals.notAllowed();
            }
            set(draft, type, password(type, first));
        } else if (left.size() == 1
                && first.getModificationType().equals(ModificationType.DELETE)
                && left.getFirst().getModificationType().equals(ModificationType.ADD)) {
            change(draft, type, password(type, first), password(type, left.getFirst()));
        } else {
            throw Refusals.unwilling("00002035");
        }
    }

    private void change(Draft draft, AttributeType type, String old, String wished) throws Refusal {
        Optional<Values> hash = draft.values(KEY);
        if (hash.isEmpty() || !PasswordHash.matches(hash.get().all().iterator().next(), old.toCharArray())) {
            throw AttributeRefusals.wrongOldPassword(type);
        }
        long setAt = draft.number("pwdlastset", 0);
        boolean tooSoon =
                setAt != 0 && domain.ticks() - setAt < domain.passwordPolicy().leastAgeTicks();
        if (tooSoon || old.equals(wished)) {
            throw AttributeRefusals.passwordPolicy(type);
        }
        set(draft, type, wished);
    }

    private void set(Draft draft, AttributeType type, String wished) throws Refusal {
        if (!domain.passwordPolicy().accepts(wished, draft.text("samaccountname"), draft.text("displayname"))) {
            throw AttributeRefusals.passwordPolicy(type);
        }
        draft.attributes().put(KEY, Values.of(type, PasswordHash.of(wished.toCharArray())));
        domain.put(draft.attributes(), "pwdLastSet", Long.toString(domain.ticks()));
    }

    private static String password(AttributeType type, Modification modification) throws Refusal {
        byte[][] values = modification.getValueByteArrays();
        if (values.length != 1) {
            throw AttributeRefusals.severalValues(type);
        }
        String quoted = new String(values[0], StandardCharsets.UTF_16LE);
        if (quoted.length() < 2 || !quoted.startsWith("\"") || !quoted.endsWith("\"")) {
            throw Refusals.unwilling("0000001F");
        }
        return quoted.substring(1, quoted.length() - 1);
    }
}
