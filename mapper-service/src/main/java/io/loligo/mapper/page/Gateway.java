package io.loligo.mapper.page;

import io.loligo.contracts.action.Approval;
import io.loligo.mapper.conduct.Conduct;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.request.Request;
import io.loligo.mapper.request.Stage;
import io.loligo.mapper.request.StageKind;
import io.loligo.mapper.request.Words;
import io.loligo.mapper.wording.ConductWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The gates between a plan and the directory, those that a request has passed and those still ahead. */
final class Gateway {
    private final Request request;
    private final StageKind standing;
    private final Optional<String> manager;
    private final List<Approval> given;
    private final List<Stop> stops = new ArrayList<>();

    private Gateway(Request request, List<Approval> given, Optional<String> manager) {
        this.request = request;
        this.standing = StageKind.of(request.stage());
        this.given = given;
        this.manager = manager;
    }

    /**
     * In the order in which they are passed.
     *
     * @param conduct what the automation says now; empty where it is no longer part of the policy
     * @param given who said yes so far
     * @param manager the login of the person's manager
     */
    static List<Stop> of(Request request, Optional<Conduct> conduct, List<Approval> given, Optional<String> manager) {
        Gateway gateway = new Gateway(request, given, manager);
        gateway.opening();
        if (request.stage() instanceof Stage.Ended ended) {
            gateway.stops.add(Stop.end(StageSign.of(ended).words(), Optional.of(ended.at())));
            return List.copyOf(gateway.stops);
        }
        gateway.time();
        gateway.count();
        conduct.flatMap(Conduct::workflow)
                .map(Workflow::levels)
                .orElse(List.of())
                .forEach(gateway::level);
        conduct.ifPresent(gateway::window);
        gateway.sending();
        return List.copyOf(gateway.stops);
    }

    private void opening() {
        stops.add(Stop.passed(
                "Opened",
                Optional.of(request.openedAt()),
                List.of("HR: " + request.kind().wireName())));
    }

    private void time() {
        if (standing == StageKind.BEHIND) {
            stops.add(Stop.now("Account", Optional.empty(), List.of("another request is to make it first")));
        }
        if (request.due().isAfter(request.openedAt()) || standing == StageKind.SCHEDULED) {
            stops.add(at(StageKind.SCHEDULED, "Time", Optional.of(request.due()), List.of()));
        }
    }

    private void count() {
        if (standing == StageKind.HELD) {
            stops.add(Stop.now("Count", Optional.empty(), List.of("held: a limit was passed, or it has never run")));
        } else if (request.destructive() || standing == StageKind.COUNTED) {
            stops.add(at(
                    StageKind.COUNTED,
                    "Count",
                    Optional.empty(),
                    List.of(request.destructive() ? "it takes something away" : "it has never run")));
        }
    }

    private void level(Level level) {
        List<String> lines = new ArrayList<>();
        List<Approval> here = given.stream()
                .filter(approval -> approval.level().equals(level.name()))
                .toList();
        here.forEach(approval -> lines.add("yes: " + approval.approver()));
        boolean isAsked =
                request.stage() instanceof Stage.Asked asked && asked.level().equals(level.name());
        boolean isBehind = isBehind(level);
        if (!isBehind) {
            lines.addAll(Words.of(level.assignees(), manager));
            lines.addAll(ConductWords.level(level));
        }
        String title = "Level " + level.name();
        if (isAsked) {
            stops.add(Stop.now(title, Optional.empty(), lines));
        } else if (!isBehind) {
            stops.add(Stop.ahead(title, Optional.empty(), lines));
        } else if (here.isEmpty()) {
            stops.add(Stop.skipped(title, List.of("nobody had to be asked")));
        } else {
            stops.add(Stop.passed(title, Optional.of(here.getLast().at()), lines));
        }
    }

    /** Whether consent is past a level: levels are passed in their order. */
    private boolean isBehind(Level level) {
        boolean isStillToCome = stops.stream().anyMatch(stop -> stop.tone().equals("now"));
        if (request.stage() instanceof Stage.Asked asked) {
            return !isStillToCome && !asked.level().equals(level.name());
        }
        return standing.compareTo(StageKind.ASKED) > 0;
    }

    private void window(Conduct conduct) {
        conduct.window().ifPresent(window -> {
            if (request.stage() instanceof Stage.Closed closed) {
                stops.add(Stop.now("Window", Optional.of(closed.opens()), ConductWords.window(window)));
            } else {
                stops.add(at(StageKind.CLOSED, "Window", Optional.empty(), ConductWords.window(window)));
            }
        });
    }

    private void sending() {
        stops.add(
                request.stage() instanceof Stage.Sent sent
                        ? Stop.passed("Sent", Optional.of(sent.at()), List.of())
                        : Stop.ahead("Sent", Optional.empty(), List.of("as a command to the executor")));
    }

    private Stop at(StageKind gate, String title, Optional<Instant> at, List<String> lines) {
        int comparison = standing.compareTo(gate);
        if (comparison == 0) {
            return Stop.now(title, at, lines);
        }
        return comparison > 0 ? Stop.passed(title, at, lines) : Stop.ahead(title, at, lines);
    }
}
