package io.loligo.contracts.employee;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.regex.Pattern;

/**
 * One person in one HR connection; the key of every topic about people, so that one person's events keep their order.
 *
 * @param connection the name of the HR connection: lower-case letters, digits and hyphens, at most 63, as in a DNS label
 * @param value the value of the connection's primary-key column, 1 to 200 characters without control characters
 */
public record EmployeeKey(String connection, String value) {
    private static final Pattern CONNECTION = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public EmployeeKey {
        if (!CONNECTION.matcher(connection).matches()) {
            throw new IllegalArgumentException(
                    "connection: 1 to 63 lower-case letters, digits and hyphens, not '" + connection + "'");
        }
        if (value.isBlank() || value.length() > 200 || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "value: 1 to 200 characters without control characters, not '" + value + "'");
        }
    }

    /** {@code connection/value}: the Kafka message key and the CloudEvents subject. */
    @JsonIgnore
    public String text() {
        return connection + "/" + value;
    }

    /** The reverse of {@link #text()}; the value may itself hold slashes. */
    public static EmployeeKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("employee key: connection/value, not '" + text + "'");
        }
        return new EmployeeKey(text.substring(0, slash), text.substring(slash + 1));
    }
}
