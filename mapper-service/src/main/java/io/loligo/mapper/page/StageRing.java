package io.loligo.mapper.page;

import io.loligo.mapper.request.StageKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How many requests stand in each open stage, as a ring in the units of an SVG picture of {@link #SIZE} by {@link #SIZE}: arcs that begin at the top and
 * go round clockwise. A stage with a few beside many is still seen.
 */
public record StageRing(int total, List<Arc> arcs, List<Part> parts) {
    public static final int SIZE = 160;
    /** So that the whole ring is 360 units long. */
    static final double RADIUS = 360 / (2 * Math.PI);

    private static final int ROUND = 360;
    private static final int LEAST = 6;

    /**
     * An arc.
     *
     * @param from where it begins, in degrees
     * @param length in degrees, at least {@value #LEAST}
     */
    public record Arc(String tone, int from, int length) {
        /** As {@code stroke-dasharray} has it. */
        public String dash() {
            return length + " " + (ROUND - length);
        }
    }

    /** A stage and how many stand in it, none included. */
    public record Part(String stage, String doing, String tone, int count) {}

    static StageRing of(Map<StageKind, Integer> counts) {
        List<Part> parts = Arrays.stream(StageKind.values())
                .filter(StageKind::isOpen)
                .map(kind ->
                        new Part(kind.wireName(), kind.doing(), StageSign.tone(kind), counts.getOrDefault(kind, 0)))
                .toList();
        int total = parts.stream().mapToInt(Part::count).sum();
        List<Part> some = parts.stream().filter(part -> part.count() > 0).toList();
        int room = ROUND - LEAST * some.size();
        List<Arc> arcs = new ArrayList<>();
        int from = 0;
        long before = 0;
        for (int place = 0; place < some.size(); place++) {
            before += some.get(place).count();
            int to = LEAST * (place + 1) + Math.toIntExact(before * room / total);
            arcs.add(new Arc(some.get(place).tone(), from, to - from));
            from = to;
        }
        return new StageRing(total, List.copyOf(arcs), parts);
    }
}
