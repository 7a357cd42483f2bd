package io.loligo.executor.action;

import io.loligo.executor.cloud.CloudQuestion;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.script.ScriptQuestion;
import io.loligo.executor.script.ScriptState;
import java.util.Optional;

/** What to ask of the systems beside the directory, once it is known whose account it is. */
public record Questions(Optional<CloudQuestion> cloud, Optional<ScriptQuestion> script) {

    public static Questions none() {
        return new Questions(Optional.empty(), Optional.empty());
    }

    public Questions and(CloudQuestion question) {
        return new Questions(Optional.of(question), script);
    }

    public Questions and(ScriptQuestion question) {
        return new Questions(cloud, Optional.of(question));
    }

    /** What the systems show of somebody who is only planned. */
    public Answers ofNobody() {
        return new Answers(cloud.map(CloudState::unasked), script.map(question -> ScriptState.unasked()));
    }
}
