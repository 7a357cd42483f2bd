package io.loligo.executor.action;

import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.UnresolvedReference;
import io.loligo.contracts.action.WishedValue;
import io.loligo.executor.directory.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns wished values into values, given the other accounts and the account's other attributes. */
final class WishedValues {
    private static final Pattern ATTRIBUTE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9-]*)(\\.local-part)?}");

    private final Situation situation;
    private final List<UnresolvedReference> unresolved = new ArrayList<>();

    WishedValues(Situation situation) {
        this.situation = situation;
    }

    /** What was left out so far. */
    List<UnresolvedReference> unresolved() {
        return List.copyOf(unresolved);
    }

    /** The attributes of the account on which patterns depend. */
    static Set<String> attributesBehind(List<AttributeWrite> writes) {
        Set<String> names = new HashSet<>();
        for (AttributeWrite write : writes) {
            for (WishedValue value : write.values()) {
                if (value instanceof WishedValue.Derived(String pattern)) {
                    ATTRIBUTE.matcher(pattern).results().forEach(found -> names.add(found.group(1)));
                }
            }
        }
        return names;
    }

    /** The anchor values of the other people whose accounts are wished for. */
    static Set<String> othersBehind(List<AttributeWrite> writes) {
        Set<String> anchors = new HashSet<>();
        for (AttributeWrite write : writes) {
            for (WishedValue value : write.values()) {
                if (value instanceof WishedValue.AccountOf other) {
                    anchors.add(other.anchorValue());
                }
            }
        }
        return anchors;
    }

    static boolean dependsOnAttributes(AttributeWrite write) {
        return write.values().stream().anyMatch(WishedValue.Derived.class::isInstance);
    }

    /** The values of one wish; those that point to nobody are left out. */
    List<String> resolve(AttributeWrite write, Entry account) throws RefusedException {
        List<String> values = new ArrayList<>();
        for (WishedValue wished : write.values()) {
            switch (wished) {
                case WishedValue.Text(String text) -> values.add(text);
                case WishedValue.Derived(String pattern) -> values.add(filled(write.attribute(), pattern, account));
                case WishedValue.AccountOf other -> {
                    List<Entry> found = situation.snapshot().others().getOrDefault(other.anchorValue(), List.of());
                    // Two accounts with one anchor are as good as none: neither may be taken for the person's.
                    if (found.size() == 1) {
                        values.add(found.getFirst().dn().toString());
                    } else {
                        unresolved.add(new UnresolvedReference(write.attribute(), other.accountOf()));
                    }
                }
            }
        }
        return values;
    }

    private static String filled(String attribute, String pattern, Entry account) throws RefusedException {
        Matcher matcher = ATTRIBUTE.matcher(pattern);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String needed = matcher.group(1);
            String value = account.first(needed)
                    .orElseThrow(() -> new RefusedException(
                            RefusalCode.INVALID_VALUE,
                            attribute + ": its pattern '" + pattern + "' needs " + needed + ", which the account lacks",
                            "Write " + needed + " too, or change the pattern."));
            boolean isWhole = matcher.group(2) == null;
            matcher.appendReplacement(filled, Matcher.quoteReplacement(isWhole ? value : localPart(value)));
        }
        return matcher.appendTail(filled).toString();
    }

    private static String localPart(String value) {
        int at = value.indexOf('@');
        return at < 0 ? value : value.substring(0, at);
    }
}
