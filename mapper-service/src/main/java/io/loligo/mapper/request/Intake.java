package io.loligo.mapper.request;

import io.loligo.contracts.action.ActionCommand;
import io.loligo.contracts.employee.EmployeeChange;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.contracts.wire.Envelope;
import io.loligo.mapper.expression.ChangeKind;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.planning.Disposition;
import io.loligo.mapper.planning.Plan;
import io.loligo.mapper.planning.Proposal;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a person's changes make of the requests that are open for them: some are superseded, some show something else now, some are new.
 * A change that comes again, as after a crash between the database and the log, makes nothing of it but the same commands.
 */
public final class Intake {
    private final Policy policy;
    private final Gates gates;
    private final Instant now;
    private final Map<String, Request> before = new LinkedHashMap<>();
    private final Map<String, Request> requests = new LinkedHashMap<>();
    private final List<Envelope<ActionCommand>> send = new ArrayList<>();
    private final Set<EmployeeKey> erased = new HashSet<>();
    private final Map<String, Set<String>> fresh = new HashMap<>();

    private Intake(List<Request> known, Policy policy, Predicate<String> proven, Instant now) {
        this.policy = policy;
        this.gates = new Gates(policy, proven, now);
        this.now = now;
        known.forEach(request -> before.put(request.id(), request));
        requests.putAll(before);
    }

    /**
     * Takes changes in, in their order.
     *
     * @param open the open requests of the same people
     * @param taken which commands were sent, by the names of those changes that were taken in before
     */
    public static Taking take(
            List<Request> open,
            List<Arrival> arrivals,
            Map<String, Set<String>> taken,
            Policy policy,
            Predicate<String> proven,
            Instant now) {
        Intake intake = new Intake(open, policy, proven, now);
        arrivals.forEach(arrival -> {
            Set<String> before = taken.get(arrival.event().id());
            if (before == null) {
                intake.fresh.put(arrival.event().id(), new HashSet<>());
                intake.take(arrival);
            } else {
                intake.sayAgain(arrival, before);
            }
        });
        return intake.taking();
    }

    private void sayAgain(Arrival arrival, Set<String> sent) {
        arrival.dispositions().forEach(disposition -> {
            if (disposition instanceof Disposition.Send(var command) && sent.contains(command.id())) {
                send.add(command);
            }
        });
    }

    private Taking taking() {
        return new Taking(
                requests.values().stream()
                        .filter(request -> !request.equals(before.get(request.id())))
                        .toList(),
                send,
                erased,
                fresh);
    }

    private void take(Arrival arrival) {
        if (arrival.kind() == ChangeKind.ERASED) {
            erased.add(arrival.change().key());
        }
        Set<String> merged = new HashSet<>();
        for (Request request : List.copyOf(requests.values())) {
            if (request.isOpen() && request.employee().equals(arrival.change().key())) {
                requests.put(request.id(), revised(request, arrival, merged));
            }
        }
        for (Disposition disposition : arrival.dispositions()) {
            switch (disposition) {
                case Disposition.Send(var command) -> {
                    if (!merged.contains(command.id())) {
                        send(command, arrival);
                    }
                }
                case Disposition.Wait(var proposal) -> {
                    String id = proposal.command().id();
                    if (!merged.contains(id)) {
                        Request request = Request.of(
                                proposal, arrival.event(), new Stage.Scheduled(proposal.due()), now, opened(arrival));
                        requests.put(id, gates.enter(request, proposal.automation()));
                    }
                }
                case Disposition.Refuse ignored -> {
                    // The dead letters tell.
                }
            }
        }
    }

    private static String opened(Arrival arrival) {
        return "Opened by " + arrival.event().type().typeName() + ".";
    }

    /** An automatic command goes at once, unless it needs the account that a request of the same person is to make. */
    private void send(Envelope<ActionCommand> command, Arrival arrival) {
        Optional<Request> first = requests.values().stream()
                .filter(request -> request.employee().equals(arrival.change().key()) && request.makesTheAccount())
                .findFirst();
        Optional<Proposal> proposal = first.flatMap(request -> proposalOf(command, arrival));
        if (proposal.isPresent()) {
            Stage behind = new Stage.Behind(first.orElseThrow().id());
            requests.put(
                    command.id(),
                    Request.of(
                            proposal.get(),
                            arrival.event(),
                            behind,
                            now,
                            opened(arrival) + " Waits for the account, which another request is to make."));
        } else {
            send.add(command);
            fresh.getOrDefault(arrival.event().id(), new HashSet<>()).add(command.id());
        }
    }

    private Optional<Proposal> proposalOf(Envelope<ActionCommand> command, Arrival arrival) {
        return policy.automation(command.body().policy().automation())
                .map(automation -> new Proposal(
                        automation, "", arrival.change().occurrence().observedAt(), command));
    }

    private Request revised(Request request, Arrival arrival, Set<String> merged) {
        if (Mind.isChanged(request.kind(), arrival.kind())) {
            return request.ended(
                    Stage.Ending.SUPERSEDED,
                    now,
                    "HR changed its mind: " + arrival.kind().wireName() + ".");
        }
        if (request.isAskedFor()) {
            // What happens in HR does not wait for what somebody asked beside it.
            return refreshed(request, arrival);
        }
        for (Disposition disposition : arrival.dispositions()) {
            Optional<Proposal> again = samePart(request, disposition, arrival);
            if (again.isPresent()) {
                merged.add(again.get().command().id());
                EmployeeChange both = Mind.together(request.change(), arrival.change());
                return both.equals(arrival.change())
                        ? replanned(request, again.get(), arrival.event())
                        : planned(
                                request,
                                again.get().automation(),
                                arrival.event().with((Record) both),
                                arrival);
            }
        }
        return refreshed(request, arrival);
    }

    private Optional<Proposal> samePart(Request request, Disposition disposition, Arrival arrival) {
        Optional<Proposal> proposal = switch (disposition) {
            case Disposition.Wait(var waiting) -> Optional.of(waiting);
            case Disposition.Send(var command) -> proposalOf(command, arrival);
            case Disposition.Refuse ignored -> Optional.empty();
        };
        return proposal.filter(one -> one.automation().name().equals(request.automation())
                && one.part().equals(request.part()));
    }

    /** The person is another one now; what was asked for may look different, or be over. */
    private Request refreshed(Request request, Arrival arrival) {
        Optional<EmployeeChange> today =
                Mind.today(request.change(), arrival.change().employee());
        Optional<Automation> automation = policy.automation(request.automation());
        if (today.isEmpty() || automation.isEmpty()) {
            return request.ended(
                    Stage.Ending.SUPERSEDED,
                    now,
                    today.isEmpty()
                            ? "HR no longer says what it was opened for."
                            : "The automation is no longer part of the policy.");
        }
        return planned(request, automation.get(), request.trigger().with((Record) today.get()), arrival);
    }

    private Request planned(Request request, Automation automation, Envelope<?> trigger, Arrival arrival) {
        try {
            return Plan.proposals(trigger, (EmployeeChange) trigger.body(), policy, automation, now).stream()
                    .filter(proposal -> proposal.part().equals(request.part()))
                    .findFirst()
                    .map(proposal -> replanned(request, proposal, trigger))
                    .orElseGet(() -> request.ended(
                            Stage.Ending.SUPERSEDED,
                            now,
                            "After " + arrival.kind().wireName() + " there is nothing left of it to do."));
        } catch (EvaluationException | IllegalArgumentException unplannable) {
            return request.at(
                    request.stage(),
                    gates.note("Could not be planned anew after "
                            + arrival.kind().wireName() + ": " + unplannable.getMessage()));
        }
    }

    /** What looks the same to those who are asked stays where it is; anything else begins again. */
    private Request replanned(Request request, Proposal proposal, Envelope<?> trigger) {
        Request planned = request.planned(proposal, trigger);
        if (planned.steps().equals(request.steps()) && planned.due().equals(request.due())) {
            return planned;
        }
        if (request.stage() instanceof Stage.Behind) {
            return planned;
        }
        if (request.isAskedFor() && request.stage() instanceof Stage.Held) {
            return planned.at(
                    planned.stage(), gates.note("HR changed what is to be done; somebody still has to look at it."));
        }
        Request noted = planned.at(
                planned.stage(),
                gates.note(
                        planned.due().equals(request.due())
                                ? "HR changed what is to be done; it is asked anew."
                                : "HR moved it from " + request.due() + " to " + planned.due() + "."));
        return gates.enter(noted, proposal.automation());
    }
}
