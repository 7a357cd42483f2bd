package io.loligo.mapper.request;

import io.loligo.contracts.action.Approval;
import io.loligo.mapper.conduct.Autonomy;
import io.loligo.mapper.conduct.Conduct;
import io.loligo.mapper.conduct.Deadline;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.expression.EvaluationException;
import io.loligo.mapper.expression.Facts;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What stands between a plan and the directory, in order: the time, the count, consent, the window. Each method takes a request that has passed
 * one of them to the first that it has not.
 *
 * @param proven whether an automation, by its name, has been let go once
 */
record Gates(Policy policy, Predicate<String> proven, Instant now) {

    /** From the very first. */
    Request enter(Request request, Automation automation) {
        if (automation.conduct().autonomy() == Autonomy.PREVIEW) {
            return request.ended(Stage.Ending.PREVIEWED, now, "The automation only shows what it would do.");
        }
        return request.due().isAfter(now)
                ? request.at(new Stage.Scheduled(request.due()), note("Waits for its time."))
                : afterTime(request, automation);
    }

    Request afterTime(Request request, Automation automation) {
        return request.destructive() || !proven.test(automation.name())
                ? request.at(new Stage.Counted(wave(request), now), note("Is counted with what came with it."))
                : afterCount(request, automation);
    }

    Request afterCount(Request request, Automation automation) {
        return automation.conduct().workflow().isEmpty()
                ? afterConsent(request, automation, List.of())
                : ask(request, automation, automation.conduct().workflow().get(), 0, List.of());
    }

    /** The first level from the given one on that is not skipped; after the last, consent is there. */
    Request ask(Request request, Automation automation, Workflow workflow, int from, List<Approval> given) {
        Request standing = request;
        for (Level level : workflow.levels().subList(from, workflow.levels().size())) {
            if (!isSkipped(level, standing, automation)) {
                return standing.at(
                        new Stage.Asked(workflow.name(), level.name(), now, given, firstLook(level), false, false),
                        note("Level " + level.name() + " is asked."));
            }
            standing = standing.at(standing.stage(), note("Level " + level.name() + " is skipped by its rule."));
        }
        return afterConsent(standing, automation, given);
    }

    Request afterConsent(Request request, Automation automation, List<Approval> given) {
        Conduct conduct = automation.conduct();
        Instant opens = conduct.opening(now);
        return opens.isAfter(now)
                ? request.at(new Stage.Closed(opens, given), note("Waits for the maintenance window."))
                : send(request, given);
    }

    Request send(Request request, List<Approval> given) {
        return request.approved(given).at(new Stage.Sent(now), note("Sent."));
    }

    private boolean isSkipped(Level level, Request request, Automation automation) {
        try {
            return level.skipWhen().isPresent()
                    && level.skipWhen()
                            .get()
                            .holds(new Facts(
                                    request.change(),
                                    policy.vocabulary(),
                                    automation.directory().base()));
        } catch (EvaluationException unknown) {
            // Whether somebody need not be asked is unknown, so they are asked.
            return false;
        }
    }

    private Optional<Instant> firstLook(Level level) {
        return level.deadline().map(deadline -> now.plus(untilLook(deadline)));
    }

    private static Duration untilLook(Deadline deadline) {
        Duration early = deadline.remind().orElse(Duration.ZERO);
        return early.compareTo(deadline.within()) < 0 ? deadline.within().minus(early) : deadline.within();
    }

    /** What came in one pass over HR, or is due at one time, is counted together. */
    private static String wave(Request request) {
        String moment = request.part().isEmpty()
                ? request.change().occurrence().observedAt().toString()
                : request.due().toString();
        return request.employee().connection() + " " + moment;
    }

    Note note(String words) {
        return new Note(now, "", words);
    }

    /** The levels after one, by its name; all of them where the workflow no longer has it. */
    static int after(Workflow workflow, String level) {
        List<String> names = new ArrayList<>();
        workflow.levels().forEach(one -> names.add(one.name()));
        return names.indexOf(level) + 1;
    }
}
