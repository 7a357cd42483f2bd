package io.loligo.mapper.messaging;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.planning.Disposition;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.Arrival;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The changes of a batch: those of people for whom something waits, or will, go over the desk; the others are answered at once. */
final class Intray {
    private final Desk desk;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Set<EmployeeKey> concerned = new HashSet<>();

    Intray(Desk desk) {
        this.desk = desk;
    }

    void add(Arrival arrival) {
        arrivals.add(arrival);
        if (desk.concerns(arrival)) {
            concerned.add(arrival.change().key());
        }
    }

    void answer(Policy policy, Instant now, Answers answers) {
        List<Arrival> waiting = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            if (concerned.contains(arrival.change().key())) {
                waiting.add(arrival);
            } else {
                atOnce(arrival, answers);
            }
        }
        if (!waiting.isEmpty()) {
            overTheDesk(waiting, policy, now, answers);
        }
    }

    private static void atOnce(Arrival arrival, Answers answers) {
        arrival.dispositions().forEach(disposition -> {
            if (disposition instanceof Disposition.Send(var command)) {
                answers.command(command, arrival.event().trace());
            }
        });
    }

    private void overTheDesk(List<Arrival> waiting, Policy policy, Instant now, Answers answers) {
        Map<String, List<Envelope<ActionCommand>>> byCause = desk.take(waiting, policy, now).send().stream()
                .collect(Collectors.groupingBy(command -> command.body().cause().eventId()));
        waiting.forEach(arrival -> byCause.getOrDefault(arrival.event().id(), List.of())
                .forEach(command -> answers.command(command, arrival.event().trace())));
    }
}
