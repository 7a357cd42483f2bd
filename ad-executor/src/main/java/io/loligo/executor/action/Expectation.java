package io.loligo.executor.action;

import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a command takes for granted about the account. Memberships are left out: joining and leaving harm nobody who is in or
 * out already. So is when the password was set: no step brings a password back, and whoever must change it at the first logon
 * and does has used the account, not altered it.
 *
 * @param state empty for nothing
 */
public record Expectation(EntryState state) {
    private static final Set<String> NOT_COMPARED =
            Set.of(Attributes.MEMBER_OF, Attributes.DISTINGUISHED_NAME, Attributes.PASSWORD_LAST_SET);

    public static Expectation none() {
        return new Expectation(EntryState.none());
    }

    /** What must be read from the directory to judge it. */
    public Set<String> attributes() {
        Set<String> names = new HashSet<>(state.attributes().keySet());
        names.removeAll(NOT_COMPARED);
        names.removeIf(Beside::isFact);
        return names;
    }

    /** Refuses with every difference. */
    public void refuseIfChanged(Situation now) throws RefusedException {
        Optional<Entry> account = now.account();
        if (account.isEmpty() || state.attributes().isEmpty()) {
            return;
        }
        List<String> differences = new ArrayList<>();
        List<String> place = state.attributes().getOrDefault(Attributes.DISTINGUISHED_NAME, List.of());
        if (!place.isEmpty() && !Dn.of(place.getFirst()).equals(account.get().dn())) {
            differences.add(
                    "it was " + place.getFirst() + " and is " + account.get().dn());
        }
        Values values = new Values(now.snapshot().schema());
        for (String attribute : attributes()) {
            List<String> expected = state.attributes().getOrDefault(attribute, List.of());
            List<String> found = account.get().all(attribute);
            if (!values.same(attribute, expected, found)) {
                differences.add(attribute + " was " + text(expected) + " and is " + text(found));
            }
        }
        now.answers().facts().forEach((fact, found) -> {
            List<String> expected = state.attributes().getOrDefault(fact, found);
            if (!expected.equals(found)) {
                differences.add(fact + " was " + text(expected) + " and is " + text(found));
            }
        });
        if (!differences.isEmpty()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    "the account has changed since: "
                            + String.join("; ", differences.stream().sorted().toList()),
                    "Look who changed it and why, and change back by hand what is still to be taken back.");
        }
    }

    private static String text(List<String> values) {
        String text = values.isEmpty() ? "empty" : String.join(", ", values);
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
