package io.loligo.contracts.action;

/**
 * That a command is run once more because an operator asked for it, such as after a step in doubt.
 *
 * @param attempt 2 for the second time
 * @param firstStep the step to begin with, from 0; those before it are done and are not run again
 */
public record Rerun(int attempt, int firstStep) {
    public Rerun {
        if (attempt < 2) {
            throw new IllegalArgumentException("attempt: 2 or more, not " + attempt);
        }
        if (firstStep < 0) {
            throw new IllegalArgumentException("firstStep: 0 or more, not " + firstStep);
        }
    }
}
