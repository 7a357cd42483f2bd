package io.loligo.mapper.page;

import io.loligo.contracts.action.ActionType;
import io.loligo.mapper.request.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Requests that are looked at together.
 *
 * @param title the automation, or empty where all stand in one list
 * @param usual the list of steps that most of them have, in words
 * @param lines those that differ from it first
 * @param odd how many differ
 */
public record RequestGroup(String title, String usual, List<RequestLine> lines, long odd) {

    /** All in one, in their order. */
    static List<RequestGroup> single(List<Request> requests) {
        return requests.isEmpty()
                ? List.of()
                : List.of(new RequestGroup(
                        "",
                        "",
                        requests.stream().map(one -> RequestLine.of(one, false)).toList(),
                        0));
    }

    /** By automation, and by the part of it where its steps are due at several times. */
    static List<RequestGroup> byAutomation(List<Request> requests) {
        Map<String, List<Request>> groups = new LinkedHashMap<>();
        requests.forEach(request -> groups.computeIfAbsent(
                        request.part().isEmpty() ? request.automation() : request.automation() + ", " + request.part(),
                        unused -> new ArrayList<>())
                .add(request));
        return groups.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
    }

    private static RequestGroup group(String title, List<Request> requests) {
        Map<List<ActionType>, Long> frequencies = requests.stream()
                .map(RequestLine::kinds)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        List<ActionType> usual = frequencies.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(List.of());
        List<RequestLine> lines = requests.stream()
                .map(request ->
                        RequestLine.of(request, !RequestLine.kinds(request).equals(usual)))
                .sorted(Comparator.comparing((RequestLine line) -> !line.odd()))
                .toList();
        return new RequestGroup(
                title,
                usual.stream().map(ActionType::title).collect(Collectors.joining(", ")),
                lines,
                lines.stream().filter(RequestLine::odd).count());
    }
}
