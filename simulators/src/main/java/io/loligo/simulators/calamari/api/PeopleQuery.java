package io.loligo.simulators.calamari.api;

import io.loligo.simulators.calamari.behaviour.Switch;
import io.loligo.simulators.calamari.behaviour.Switches;
import io.loligo.simulators.calamari.tenant.Staff.Shown;
import io.loligo.simulators.exchange.BadInputException;
import io.loligo.simulators.exchange.Request;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code GET /people/v2} is asked for.
 *
 * @param fields the fields of each row; empty for all
 */
record PeopleQuery(int limit, int offset, Shown shown, Set<String> fields) {
    private static final Set<String> ALWAYS = Set.of("id", "legacyId", "archived");
    private static final Set<String> BASIC = Set.of("id", "legacyId", "archived", "firstName", "lastName", "email");

    static PeopleQuery of(Request request, Switches switches) {
        int most = switches.number(Switch.V2_MAX_LIMIT);
        int limit = number(request, "limit", Math.min(100, most), 1);
        if (limit > most && switches.is(Switch.V2_OVER_MAX_LIMIT, "400")) {
            throw new BadInputException("limit", "a whole number from 1 to " + most + ", not " + limit);
        }
        return new PeopleQuery(
                Math.min(limit, most), number(request, "offset", 0, 0), shown(request, switches), fields(request));
    }

    /** The values of a list parameter, whether repeated or with commas between. */
    static List<String> values(Request request, String name) {
        return request.query().getOrDefault(name, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Shown shown(Request request, Switches switches) {
        Optional<String> archived = request.parameter("archived");
        if (archived.isEmpty()) {
            return switches.is(Switch.V2_ARCHIVED_OMITTED, "both") ? Shown.BOTH : Shown.ACTIVE;
        }
        return switch (archived.get()) {
            case "true" -> Shown.ARCHIVED;
            case "false" -> Shown.ACTIVE;
            default -> throw new BadInputException("archived", "true or false, not " + archived.get());
        };
    }

    private static Set<String> fields(Request request) {
        String projection = request.parameter("projection").orElse("FULL");
        return switch (projection) {
            case "FULL" -> Set.of();
            case "BASIC" -> BASIC;
            case "CUSTOM" -> {
                List<String> wanted = values(request, "fields");
                if (wanted.isEmpty()) {
                    throw new BadInputException("fields", "names with commas between, which CUSTOM needs");
                }
                var fields = new HashSet<>(ALWAYS);
                fields.addAll(wanted);
                yield Set.copyOf(fields);
            }
            default -> throw new BadInputException("projection", "FULL, BASIC or CUSTOM, not " + projection);
        };
    }

    private static int number(Request request, String name, int standard, int least) {
        Optional<String> text = request.parameter(name);
        if (text.isEmpty()) {
            return standard;
        }
        if (!text.get().matches("[0-9]{1,9}") || Integer.parseInt(text.get()) < least) {
            throw new BadInputException(name, "a whole number from " + least + ", not " + text.get());
        }
        return Integer.parseInt(text.get());
    }
}
