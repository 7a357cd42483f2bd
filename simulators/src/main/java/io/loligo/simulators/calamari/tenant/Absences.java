package io.loligo.simulators.calamari.tenant;

import io.loligo.simulators.company.AbsenceRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All requests to be away; not safe for use by several threads at once. */
public final class Absences {
    private final Map<Integer, AbsenceRequest> requests = new TreeMap<>();
    private final Map<Integer, AbsenceRequest> changed = new TreeMap<>();
    private int lastId;

    Absences(Stream<AbsenceRequest> generated) {
        generated.forEach(request -> requests.put(request.id(), request));
        lastId = requests.keySet().stream().mapToInt(id -> id).max().orElse(0);
    }

    public Stream<AbsenceRequest> all() {
        return requests.values().stream();
    }

    public Stream<AbsenceRequest> of(int person) {
        return all().filter(request -> request.person() == person);
    }

    public Optional<AbsenceRequest> find(int id) {
        return Optional.ofNullable(requests.get(id));
    }

    /** Takes a wish into the list, made today, under a number of its own. */
    AbsenceRequest made(AbsenceRequest wish, LocalDate today) {
        var request = new AbsenceRequest(
                lastId + 1,
                wish.person(),
                wish.type(),
                wish.category(),
                wish.status(),
                wish.from(),
                wish.to(),
                today,
                today);
        put(request);
        return request;
    }

    void put(AbsenceRequest request) {
        requests.put(request.id(), request);
        changed.put(request.id(), request);
        lastId = Math.max(lastId, request.id());
    }

    void forget(int person) {
        requests.values().removeIf(request -> request.person() == person);
        changed.values().removeIf(request -> request.person() == person);
    }

    List<AbsenceRequest> changed() {
        return List.copyOf(changed.values());
    }
}
