package io.loligo.mapper.preview.http;

import io.loligo.documents.Problem;
import io.loligo.documents.SourceFile;
import io.loligo.mapper.document.Loaded;
import io.loligo.mapper.document.PolicyReader;
import io.loligo.mapper.library.PolicyInForce;
import io.loligo.mapper.messaging.Desk;
import io.loligo.mapper.policy.Automation;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.preview.Foresight;
import io.loligo.mapper.preview.Question;
import io.loligo.mapper.preview.Rehearsal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes rehearsals of questions. */
@Singleton
public final class Rehearsals {
    private final PolicyInForce policy;
    private final Desk desk;
    private final Clock clock;

    Rehearsals(PolicyInForce policy, Desk desk, Clock clock) {
        this.policy = policy;
        this.desk = desk;
        this.clock = clock;
    }

    /** What becomes of a question. */
    public sealed interface Answer {
        record Ready(Rehearsal rehearsal) implements Answer {}

        /** The documents are not accepted. */
        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** It names an automation that the policy does not have. */
        record Unknown(String words) implements Answer {}

        /** No policy is in force. */
        record Unready(String words) implements Answer {}
    }

    public Answer of(Question question) {
        Optional<Policy> inForce = policy.current();
        if (inForce.isEmpty()) {
            return new Answer.Unready("no policy is in force; GET /api/policy says why");
        }
        if (!question.compares()) {
            return of(question, foresight(inForce.get()), Optional.empty());
        }
        return switch (PolicyReader.read(over(question.documents()))) {
            case Loaded.Accepted accepted ->
                of(question, foresight(accepted.policy()), Optional.of(foresight(inForce.get())));
            case Loaded.Refused refused -> new Answer.Refused(refused.problems());
        };
    }

    private static Answer of(Question question, Foresight tried, Optional<Foresight> inForce) {
        Optional<String> unknown = question.automation()
                .filter(name -> tried.policy().automation(name).isEmpty()
                        && inForce.flatMap(before -> before.policy().automation(name))
                                .isEmpty());
        return unknown.isEmpty()
                ? new Answer.Ready(new Rehearsal(question, tried, inForce))
                : new Answer.Unknown("automation: one of "
                        + String.join(
                                ", ",
                                tried.policy().automations().stream()
                                        .map(Automation::name)
                                        .toList())
                        + " is accepted, not '" + unknown.get() + "'");
    }

    private Foresight foresight(Policy which) {
        return new Foresight(which, desk::isProven, clock.instant());
    }

    /** The files in the folder, each tried document in the place of the one of its name. */
    private List<SourceFile> over(List<SourceFile> documents) {
        Map<String, SourceFile> all = new TreeMap<>();
        policy.files().forEach(file -> all.put(file.name(), file));
        documents.forEach(document -> all.put(document.name(), document));
        return List.copyOf(all.values());
    }
}
