package io.loligo.mapper.page;

import io.loligo.mapper.conduct.Assignee;
import io.loligo.mapper.conduct.Level;
import io.loligo.mapper.conduct.Workflow;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.Words;
import io.loligo.mapper.wording.ConductWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A workflow with its levels as a line.
 *
 * @param automations the names of those that ask it
 */
public record WorkflowSight(String name, List<Stop> stops, List<String> automations) {

    /** By name: those that documents declare, and the one that supervised automations without one of their own ask. */
    static List<WorkflowSight> of(Policy policy) {
        Map<String, Workflow> workflows = new TreeMap<>(policy.workflows());
        Map<String, List<String>> asking = new TreeMap<>();
        policy.automations()
                .forEach(automation -> automation.conduct().workflow().ifPresent(workflow -> {
                    workflows.putIfAbsent(workflow.name(), workflow);
                    asking.computeIfAbsent(workflow.name(), unused -> new ArrayList<>())
                            .add(automation.name());
                }));
        return workflows.values().stream()
                .map(workflow -> new WorkflowSight(
                        workflow.name(),
                        workflow.levels().stream().map(WorkflowSight::stop).toList(),
                        asking.getOrDefault(workflow.name(), List.of())))
                .toList();
    }

    private static Stop stop(Level level) {
        List<String> lines = new ArrayList<>();
        level.assignees()
                .forEach(assignee -> lines.addAll(
                        assignee instanceof Assignee.Superior
                                ? List.of("the person's manager")
                                : Words.of(List.of(assignee), Optional.empty())));
        lines.addAll(ConductWords.level(level));
        return Stop.ahead(level.name(), Optional.empty(), lines);
    }
}
