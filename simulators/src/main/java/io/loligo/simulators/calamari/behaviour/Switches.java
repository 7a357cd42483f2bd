package io.loligo.simulators.calamari.behaviour;

import io.loligo.simulators.calamari.exchange.Endpoint;
import io.loligo.simulators.exchange.BadInputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** How every {@link Switch} stands. */
public record Switches(Map<Switch, String> values) {
    public Switches {
        var all = new EnumMap<Switch, String>(Switch.class);
        for (Switch one : Switch.values()) {
            String value = values.getOrDefault(one, one.standard());
            if (!one.accepts(value)) {
                throw new BadInputException(one.key(), one.accepted() + ", not " + value);
            }
            all.put(one, value);
        }
        values = Collections.unmodifiableMap(all);
    }

    /** All as they most likely are. */
    public static Switches likeliest() {
        return new Switches(Map.of());
    }

    public Switches with(Switch which, String value) {
        var changed = new EnumMap<>(values);
        changed.put(which, value);
        return new Switches(changed);
    }

    /** The same with some changed, by {@link Switch#key()}. */
    public Switches with(Map<String, String> byKey) {
        Switches changed = this;
        for (Map.Entry<String, String> entry : byKey.entrySet()) {
            Switch which = Switch.keyed(entry.getKey())
                    .orElseThrow(
                            () -> new BadInputException(entry.getKey(), "no such switch; there are " + Switch.keys()));
            changed = changed.with(which, entry.getValue());
        }
        return changed;
    }

    public String value(Switch which) {
        return Optional.ofNullable(values.get(which)).orElse(which.standard());
    }

    public boolean is(Switch which, String value) {
        return value(which).equals(value);
    }

    public int number(Switch which) {
        return Integer.parseInt(value(which));
    }

    /** How many times the real quota; empty for no limit. */
    public OptionalInt quota() {
        return is(Switch.RATE_LIMIT, "off") ? OptionalInt.empty() : OptionalInt.of(number(Switch.RATE_LIMIT));
    }

    /** Whether the key may use the group. */
    public boolean grants(Endpoint.Group group) {
        return Arrays.stream(value(Switch.KEY_DENIED_GROUPS).split(","))
                .noneMatch(group.name().toLowerCase(Locale.ROOT)::equals);
    }

    /** Those that do not stand as they most likely do, by key. */
    public Map<String, String> changed() {
        var changed = new TreeMap<String, String>();
        values.forEach((which, value) -> {
            if (!value.equals(which.standard())) {
                changed.put(which.key(), value);
            }
        });
        return changed;
    }
}
