package io.loligo.simulators.calamari.api;

import io.loligo.simulators.calamari.behaviour.Fault;
import java.util.List;

/**
 * How far the pages after the first are out of true.
 *
 * @param rows by how many rows they start too late
 * @param total how many rows and pages too many they tell of
 */
record Tilt(int rows, int total) {
    static Tilt of(List<Fault> faults) {
        int rows = 0;
        int total = 0;
        for (Fault fault : faults) {
            switch (fault) {
                case Fault.DuplicateRow duplicate -> rows--;
                case Fault.MovedRow moved -> rows++;
                case Fault.ChangedTotal changed -> total++;
                default -> {}
            }
        }
        return new Tilt(rows, total);
    }

    int start(int offset) {
        return offset == 0 ? 0 : Math.max(0, offset + rows);
    }

    int total(int offset, int truth) {
        return offset == 0 ? truth : truth + total;
    }
}
