package io.loligo.audit.question;

import io.loligo.audit.trail.Kind;
import io.loligo.audit.trail.Status;
import io.loligo.contracts.employee.EmployeeKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the values of a question. An empty one counts as not given; a wrong one is answered with the accepted form. */
public final class Asked {
    /** Rows on a page where the question names no number. */
    public static final int SIZE = 50;

    private static final int LARGEST = 500;
    private static final int LONGEST_SEARCH = 200;
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Asked() {}

    public static EmployeeKey person(String connection, String value) {
        try {
            return new EmployeeKey(connection, value);
        } catch (IllegalArgumentException wrong) {
            throw badKey(connection + "/" + value);
        }
    }

    public static Optional<EmployeeKey> person(@Nullable String text) {
        return given(text).map(key -> {
            try {
                return EmployeeKey.parse(key);
            } catch (IllegalArgumentException wrong) {
                throw badKey(key);
            }
        });
    }

    private static BadInputException badKey(String given) {
        return new BadInputException(
                "person",
                "connection/value, the connection in lower-case letters, digits and hyphens, the value of at most 200 "
                        + "characters, such as acme/17",
                given);
    }

    public static UUID guid(String text) {
        String bare = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        if (!GUID.matcher(bare).matches()) {
            throw new BadInputException(
                    "objectGuid",
                    "32 hexadecimal digits with hyphens, such as 6f9619ff-8b86-d011-b42d-00cf4fc964ff",
                    text);
        }
        return UUID.fromString(bare);
    }

    public static Optional<Kind> kind(@Nullable String text) {
        return given(text)
                .map(name -> Kind.named(name)
                        .orElseThrow(() -> new BadInputException("kind", oneOf(Kind.values(), Kind::wireName), name)));
    }

    public static Optional<Status> outcome(@Nullable String text) {
        Status[] accepted = Status.ofResults().toArray(Status[]::new);
        return given(text)
                .map(name -> Arrays.stream(accepted)
                        .filter(status -> status.wireName().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new BadInputException("outcome", oneOf(accepted, Status::wireName), name)));
    }

    private static <T> String oneOf(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.joining(", ", "one of ", ""));
    }

    /** A day, a local time or an instant; days begin in the given zone. */
    public static Optional<Instant> from(@Nullable String text, ZoneId zone) {
        return given(text).map(time -> instant("from", time, zone, 0));
    }

    /** Exclusive; a day counts whole. */
    public static Optional<Instant> to(@Nullable String text, ZoneId zone) {
        return given(text).map(time -> instant("to", time, zone, 1));
    }

    private static Instant instant(String field, String text, ZoneId zone, int daysAfter) {
        try {
            Instant instant = switch (text.length()) {
                case 10 ->
                    LocalDate.parse(text).plusDays(daysAfter).atStartOfDay(zone).toInstant();
                case 16 -> LocalDateTime.parse(text).atZone(zone).toInstant();
                default -> OffsetDateTime.parse(text).toInstant();
            };
            return instant;
        } catch (DateTimeException wrong) {
            throw new BadInputException(
                    field, "a day such as 2026-11-24, or a time such as 2026-11-24T12:00:00Z", text);
        }
    }

    public static Optional<Cursor> before(@Nullable String text) {
        return given(text).map(Cursor::parse);
    }

    public static int size(@Nullable String text) {
        return given(text).map(Asked::number).orElse(SIZE);
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,3}")) {
            throw badSize(text);
        }
        int size = Integer.parseInt(text);
        if (size < 1 || size > LARGEST) {
            throw badSize(text);
        }
        return size;
    }

    private static BadInputException badSize(String text) {
        return new BadInputException("size", "a whole number from 1 to " + LARGEST, text);
    }

    public static Optional<String> search(@Nullable String text) {
        Optional<String> search = given(text);
        search.filter(some -> some.length() > LONGEST_SEARCH).ifPresent(tooLong -> {
            throw new BadInputException("search", "at most " + LONGEST_SEARCH + " characters", tooLong);
        });
        return search;
    }

    /** Whether Excel shall read it, rather than a program. */
    public static boolean spreadsheet(@Nullable String text) {
        return given(text)
                .map(reader -> {
                    if (!reader.equals("excel")) {
                        throw new BadInputException("for", "excel, or nothing for a program", reader);
                    }
                    return true;
                })
                .orElse(false);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }
}
