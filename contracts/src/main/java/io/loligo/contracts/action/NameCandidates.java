package io.loligo.contracts.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names to try in order until one is free: first the preferred ones, then the last of them with a number before its
 * {@code tail}, shortened so that it keeps within {@code maximumLength}: {@code jsmith}, {@code josmith},
 * {@code josmith2}, {@code josmith3} and so on.
 *
 * @param preferred at least one, each at most {@code maximumLength} characters (UTF-16 units, as AD counts)
 * @param tail what stays behind the number, such as {@code @corp.example.com}; every preferred name ends with it
 * @param maximumLength of a whole name, tail included
 */
public record NameCandidates(List<String> preferred, String tail, int maximumLength) {
    /** The number of the last numbered candidate. */
    public static final int LAST_NUMBER = 9_999;

    public NameCandidates {
        preferred = List.copyOf(preferred);
        if (preferred.isEmpty()) {
            throw new IllegalArgumentException("preferred: at least one name");
        }
        for (String name : preferred) {
            if (name.length() > maximumLength || name.length() <= tail.length() || !name.endsWith(tail)) {
                throw new IllegalArgumentException("preferred: names of 1 to " + maximumLength
                        + " characters that end with '" + tail + "', not '" + name + "'");
            }
        }
    }

    /** One name and its numbered followers, without a tail. */
    public static NameCandidates of(String name, int maximumLength) {
        return new NameCandidates(List.of(name), "", maximumLength);
    }

    /** All names in the order in which to try them, lazily. */
    public Stream<String> inOrder() {
        return Stream.concat(
                preferred.stream(), IntStream.rangeClosed(2, LAST_NUMBER).mapToObj(this::numbered));
    }

    /** The place of {@code name} in {@link #inOrder()}, ignoring case; empty when it is none of the candidates. */
    public OptionalInt position(String name) {
        for (int i = 0; i < preferred.size(); i++) {
            if (preferred.get(i).equalsIgnoreCase(name)) {
                return OptionalInt.of(i);
            }
        }
        return IntStream.rangeClosed(2, LAST_NUMBER)
                .filter(number -> numbered(number).equalsIgnoreCase(name))
                .map(number -> preferred.size() + number - 2)
                .findFirst();
    }

    @JsonIgnore
    public String first() {
        return preferred.getFirst();
    }

    private String numbered(int number) {
        String last = preferred.getLast();
        String stem = last.substring(0, last.length() - tail.length());
        String digits = Integer.toString(number);
        int room = maximumLength - tail.length() - digits.length();
        int end = Math.min(stem.length(), Math.max(room, 0));
        if (end > 0 && end < stem.length() && Character.isHighSurrogate(stem.charAt(end - 1))) {
            end--;
        }
        return stem.substring(0, end) + digits + tail;
    }
}
