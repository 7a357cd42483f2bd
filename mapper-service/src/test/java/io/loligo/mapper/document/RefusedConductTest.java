package io.loligo.mapper.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.documents.Problem;
import io.loligo.documents.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedConductTest {
    private static final String SOUND = """
            kind: directory
            name: corp
            base: DC=corp,DC=example,DC=com
            upn-suffix: corp.example.com
            ---
            kind: role
            name: it
            members: [anna@example.com, jan]
            ---
            kind: role
            name: vacant
            members: []
            ---
            """;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aBadFormIsRefusedWithLineColumnFieldAndAcceptedForm(String name, String document, List<String> problems) {
        assertThat(problems(document)).containsExactlyElementsOf(problems);
    }

    static List<Arguments> aBadFormIsRefusedWithLineColumnFieldAndAcceptedForm() {
        return List.of(
                bad(
                        "roles: no members",
                        "kind: role\nname: x\n",
                        "2.yaml:1:1: members: is missing; a list of logins is accepted, such as [anna@example.com]"),
                bad(
                        "roles: a login with a space",
                        "kind: role\nname: x\nmembers: [Anna Kowalska]\n",
                        "2.yaml:3:10: members: the name somebody signs in with, such as anna@example.com or anna,"
                                + " without spaces, is accepted, not 'Anna Kowalska'"),
                bad(
                        "roles: a mistyped field",
                        "kind: role\nname: x\nmembers: [a]\nmember: [b]\n",
                        "2.yaml:4:1: member: is no field here; did you mean 'members'?"),
                bad(
                        "workflows: no levels",
                        "kind: workflow\nname: x\n",
                        "2.yaml:1:1: levels: at least one level is needed"),
                bad(
                        "workflows: a level without a name",
                        workflow("{assignees: [manager]}"),
                        "2.yaml:4:5: levels[0].name: is missing"),
                bad(
                        "workflows: a level's name in capitals",
                        workflow("{name: IT, assignees: [manager]}"),
                        "2.yaml:4:12: levels[0].name: 1 to 63 lower-case letters, digits and hyphens are accepted, not"
                                + " 'IT'"),
                bad(
                        "workflows: two levels of one name",
                        workflow("{name: a, assignees: [manager]}", "{name: a, assignees: [manager]}"),
                        "2.yaml:5:12: levels[1].name: there is already a level 'a'"),
                bad(
                        "workflows: nobody is assigned",
                        workflow("{name: a}"),
                        "2.yaml:4:5: levels[0].assignees: who may decide is missing, such as [{role: it}, {person:"
                                + " anna@example.com}, manager]"),
                bad(
                        "workflows: an assignee of no kind",
                        workflow("{name: a, assignees: [managr]}"),
                        "2.yaml:4:27: levels[0].assignees[0]: exactly one of role, person, manager is accepted",
                        "2.yaml:4:27: levels[0].assignees[0].managr: is no field here; did you mean 'manager'?"),
                bad(
                        "workflows: an assignee of two kinds",
                        workflow("{name: a, assignees: [{role: it, person: jan}]}"),
                        "2.yaml:4:27: levels[0].assignees[0]: exactly one of role, person, manager is accepted"),
                bad(
                        "workflows: a role that is none",
                        workflow("{name: a, assignees: [{role: ti}]}"),
                        "2.yaml:4:34: levels[0].assignees[0].role: there is no role 'ti'; there are: it, vacant"),
                bad(
                        "workflows: a role without members",
                        workflow("{name: a, assignees: [{role: vacant}]}"),
                        "2.yaml:4:26: levels[0].assignees: nobody is among them; give the role members, or assign others"),
                bad(
                        "workflows: a quorum past the people",
                        workflow("{name: a, assignees: [{role: it}], quorum: 3}"),
                        "2.yaml:4:48: levels[0].quorum: 3 people must say yes, and at most 2 may; assign more, or ask"
                                + " fewer"),
                bad(
                        "workflows: a quorum of managers",
                        workflow("{name: a, assignees: [manager], quorum: 2}"),
                        "2.yaml:4:45: levels[0].quorum: 2 people must say yes, and at most 1 may; assign more, or ask"
                                + " fewer"),
                bad(
                        "workflows: a quorum of nobody",
                        workflow("{name: a, assignees: [manager], quorum: 0}"),
                        "2.yaml:4:45: levels[0].quorum: a whole number from 1 to 100 is accepted, not '0'"),
                bad(
                        "workflows: one person for two levels",
                        workflow("{name: a, assignees: [{person: jan}]}", "{name: b, assignees: [{person: Jan}]}"),
                        "2.yaml:4:3: levels: nobody decides two levels, and too few people are left for 'b' when others"
                                + " have decided; assign more or other people"),
                bad(
                        "workflows: two levels use up the people of a third",
                        workflow(
                                "{name: a, assignees: [{role: it}]}",
                                "{name: b, assignees: [{role: it}]}",
                                "{name: c, assignees: [{person: jan}]}"),
                        "2.yaml:4:3: levels: nobody decides two levels, and too few people are left for 'c' when others"
                                + " have decided; assign more or other people"),
                bad(
                        "workflows: a condition that is none",
                        workflow("{name: a, assignees: [manager], skip-when: position}"),
                        "2.yaml:4:48: levels[0].skip-when: yields a text; accepted: true or false"),
                bad(
                        "deadlines: nothing said",
                        deadline("{}"),
                        "2.yaml:4:47: levels[0].deadline.within: is missing",
                        "2.yaml:4:47: levels[0].deadline.then: is missing"),
                bad(
                        "deadlines: no time",
                        deadline("{within: 2 days, then: reject}"),
                        "2.yaml:4:56: levels[0].deadline.within: a time such as PT4H or P2D, longer than nothing and at"
                                + " most P3650D, is accepted, not '2 days'"),
                bad(
                        "deadlines: a time that is over at once",
                        deadline("{within: PT0S, then: reject}"),
                        "2.yaml:4:56: levels[0].deadline.within: a time such as PT4H or P2D, longer than nothing and at"
                                + " most P3650D, is accepted, not 'PT0S'"),
                bad(
                        "deadlines: a time of ages",
                        deadline("{within: P9999D, then: reject}"),
                        "2.yaml:4:56: levels[0].deadline.within: a time such as PT4H or P2D, longer than nothing and at"
                                + " most P3650D, is accepted, not 'P9999D'"),
                bad(
                        "deadlines: reminded too early",
                        deadline("{within: PT4H, remind: P1D, then: reject}"),
                        "2.yaml:4:70: levels[0].deadline.remind: a time before the end is accepted, shorter than within"),
                bad(
                        "deadlines: consent taken for granted",
                        deadline("{within: PT4H, then: approve}"),
                        "2.yaml:4:68: levels[0].deadline.then: 'approve' is not accepted; accepted: reject, escalate"),
                bad(
                        "deadlines: escalated to nobody",
                        deadline("{within: PT4H, then: escalate}"),
                        "2.yaml:4:47: levels[0].deadline.to: who may decide is missing, such as [{role: it}, {person:"
                                + " anna@example.com}, manager]"),
                bad(
                        "deadlines: rejected to somebody",
                        deadline("{within: PT4H, then: reject, to: [manager]}"),
                        "2.yaml:4:76: levels[0].deadline.to: is no field here; accepted: remind, then, within"),
                bad(
                        "automations: a mode that is none",
                        automation("mode: manual"),
                        "2.yaml:4:7: mode: 'manual' is not accepted; accepted: preview, supervised, automatic"),
                bad(
                        "automations: a workflow that is none",
                        automation("workflow: leaving"),
                        "2.yaml:4:11: workflow: there is no workflow 'leaving'; there are: none"),
                bad(
                        "automations: supervised by nobody",
                        automation("mode: supervised"),
                        "2.yaml:4:7: mode: supervised work is decided by the members of the role 'operator', and there"
                                + " is no such role; declare it, or name a workflow"),
                bad(
                        "automations: supervised by a workflow that may ask nobody",
                        automation("mode: supervised\nworkflow: x") + "---\n"
                                + workflow("{name: a, assignees: [manager], skip-when: archived}"),
                        "2.yaml:5:11: workflow: each of its levels may be skipped; supervised work needs one without"
                                + " skip-when"),
                bad(
                        "automations: supervised by a role without members",
                        automation("mode: supervised") + "---\nkind: role\nname: operator\nmembers: []\n",
                        "2.yaml:4:7: mode: supervised work is decided by the members of the role 'operator', and it has"
                                + " none; give it members, or name a workflow"),
                bad(
                        "limits: a percentage past all",
                        automation("limits: {per-pass: {percent: 101}}"),
                        "2.yaml:4:30: limits.per-pass.percent: a whole number from 0 to 100 is accepted, not '101'"),
                bad(
                        "limits: fewer than nobody",
                        automation("limits: {per-day: {people: -1}}"),
                        "2.yaml:4:28: limits.per-day.people: a whole number from 0 to 1000000 is accepted, not '-1'"),
                bad(
                        "limits: a mistyped field",
                        automation("limits: {per-run: {people: 1}}"),
                        "2.yaml:4:10: limits.per-run: is no field here; accepted: per-day, per-pass"),
                bad(
                        "exclusions: of nobody",
                        automation("exclusions: [{reason: board}]"),
                        "2.yaml:4:14: exclusions[0].when: is missing"),
                bad(
                        "exclusions: for no reason",
                        automation("exclusions: [{when: archived}]"),
                        "2.yaml:4:14: exclusions[0].reason: is missing"),
                bad(
                        "exclusions: for a reason without words",
                        automation("exclusions: [{when: archived, reason: ' '}]"),
                        "2.yaml:4:39: exclusions[0].reason: why these people are left out is accepted, not an empty text"),
                bad(
                        "exclusions: until a day that is none",
                        automation("exclusions: [{when: archived, reason: board, until: 2027-02-29}]"),
                        "2.yaml:4:53: exclusions[0].until: a date such as 2026-11-24 is accepted, not '2027-02-29'"),
                bad(
                        "exclusions: a field that is none",
                        automation("exclusions: [{when: archivd, reason: board}]"),
                        "2.yaml:4:21: exclusions[0].when: 'archivd' is neither a field of HR nor a function; did you"
                                + " mean 'archived'?"),
                bad(
                        "windows: nothing said",
                        automation("window: {}"),
                        "2.yaml:4:9: window.from: is missing",
                        "2.yaml:4:9: window.to: is missing",
                        "2.yaml:4:9: window.time-zone: is missing"),
                bad(
                        "windows: no days",
                        automation("window: {days: [], from: '20:00', to: '06:00', time-zone: UTC}"),
                        "2.yaml:4:16: window.days: the days on which it opens are accepted, such as [saturday, sunday]"),
                bad(
                        "windows: a day that is none",
                        automation("window: {days: [funday, monday], from: '20:00', to: '06:00', time-zone: UTC}"),
                        "2.yaml:4:16: window.days: 'funday' is not accepted; accepted: monday, tuesday, wednesday,"
                                + " thursday, friday, saturday, sunday"),
                bad(
                        "windows: a time and a zone that are none",
                        automation("window: {from: '24:00', to: '6', time-zone: Warsaw}"),
                        "2.yaml:4:16: window.from: a time of day from 00:00 to 23:59, such as 18:00, is accepted, not"
                                + " '24:00'",
                        "2.yaml:4:29: window.to: a time of day from 00:00 to 23:59, such as 18:00, is accepted, not '6'",
                        "2.yaml:4:45: window.time-zone: a time zone such as Europe/Warsaw or UTC is accepted, not"
                                + " 'Warsaw'"),
                bad(
                        "due: nothing said",
                        step("due: {}"),
                        "2.yaml:4:40: steps[0].due: exactly one of after, day is accepted"),
                bad(
                        "due: both said",
                        step("due: {after: PT2H, day: lastDay}"),
                        "2.yaml:4:40: steps[0].due: exactly one of after, day is accepted"),
                bad(
                        "due: a delay backwards",
                        step("due: {after: -PT2H}"),
                        "2.yaml:4:48: steps[0].due.after: a time such as PT4H or P2D, longer than nothing and at most"
                                + " P3650D, is accepted, not '-PT2H'"),
                bad(
                        "due: a shift that is none",
                        step("due: {day: lastDay, shift: PT2H}"),
                        "2.yaml:4:62: steps[0].due.shift: a number of days such as P30D or -P7D, at most ten years"
                                + " either way, is accepted, not 'PT2H'"),
                bad(
                        "due: a shift of ages",
                        step("due: {day: lastDay, shift: P11Y}"),
                        "2.yaml:4:62: steps[0].due.shift: a number of days such as P30D or -P7D, at most ten years"
                                + " either way, is accepted, not 'P11Y'"),
                bad(
                        "due: a time that is none",
                        step("due: {day: lastDay, at: 18}"),
                        "2.yaml:4:59: steps[0].due.at: a time of day from 00:00 to 23:59, such as 18:00, is accepted,"
                                + " not '18'"),
                bad(
                        "due: a day that is none",
                        step("due: {day: position}"),
                        "2.yaml:4:46: steps[0].due.day: for a person of whom HR knows everything, it is no date; a date"
                                + " such as 2026-11-24 or an empty text is accepted"),
                bad(
                        "due: a day of another type",
                        step("due: {day: archived}"),
                        "2.yaml:4:46: steps[0].due.day: yields true or false; accepted: a text"),
                bad(
                        "due: a field that is none",
                        step("due: {day: lastDy}"),
                        "2.yaml:4:46: steps[0].due.day: 'lastDy' is neither a field of HR nor a function; did you mean"
                                + " 'lastDay'?"),
                bad(
                        "due: a mistyped field",
                        step("due: {day: lastDay, shifted: P1D}"),
                        "2.yaml:4:55: steps[0].due.shifted: is no field here; did you mean 'shift'?"),
                bad(
                        "due: compared",
                        step("due: {after: PT2H}, compared: true"),
                        "2.yaml:4:65: steps[0].compared: only false is accepted beside due, for a comparison does not"
                                + " know whether the time has come"),
                bad(
                        "a mailbox deleted alone",
                        automation("steps: [{action: retire-mailbox, how: delete}]"),
                        "2.yaml:4:39: steps[0].how: a mailbox is deleted only together with its account; a"
                                + " delete-account step that is due at the same time is needed beside it, or disable is accepted"),
                bad(
                        "a mailbox deleted at another time than its account",
                        automation(
                                "steps: [{action: retire-mailbox, how: delete}, {action: delete-account, due: {after: P9D}}]"),
                        "2.yaml:4:39: steps[0].how: a mailbox is deleted only together with its account; a"
                                + " delete-account step that is due at the same time is needed beside it, or disable is accepted"));
    }

    @Test
    void aFaultyDocumentIsNotReportedAgainByThoseThatNameIt() {
        assertThat(problems(automation("mode: supervised") + "---\nkind: role\nname: operator\n"))
                .hasSize(1);
        assertThat(problems(automation("workflow: leaving") + "---\nkind: workflow\nname: leaving\n"))
                .hasSize(1);
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThat(problems(automation("""
                        mode: manual
                        workflow: leaving
                        limits: {per-day: {percent: 200}}
                        exclusions: [{when: archived}]
                        window: {from: '20:00', to: '06:00', time-zone: Warsaw}
                        """.strip()))).hasSize(5);
    }

    private static List<String> problems(String document) {
        return switch (PolicyReader.read(
                List.of(new SourceFile("2.yaml", document), new SourceFile("1.yaml", SOUND)))) {
            case Loaded.Accepted accepted -> List.of();
            case Loaded.Refused refused ->
                refused.problems().stream().map(Problem::toString).toList();
        };
    }

    private static Arguments bad(String name, String document, String... problems) {
        return Arguments.of(name, document, List.of(problems));
    }

    private static String workflow(String... levels) {
        return "kind: workflow\nname: x\nlevels:\n  - " + String.join("\n  - ", levels) + "\n";
    }

    private static String deadline(String deadline) {
        return workflow("{name: a, assignees: [manager], deadline: " + deadline + "}");
    }

    private static String automation(String field) {
        String steps = field.startsWith("steps") ? "" : "steps: [{action: disable-account}]\n";
        return "kind: automation\nname: x\non: [left]\n" + field + "\n" + steps;
    }

    private static String step(String field) {
        return automation("steps: [{action: disable-account, " + field + "}]");
    }
}
