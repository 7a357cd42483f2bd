package io.loligo.executor.action;

import io.loligo.contracts.action.PasswordRule;
import io.loligo.contracts.action.RefusalCode;

/** The ways of a generated password to a person: none yet. */
final class Delivery {
    private Delivery() {}

    /** A password that nobody would get must not be promised to anyone. */
    static void refuseUnlessPossible(PasswordRule rule) throws RefusedException {
        switch (rule.delivery()) {
            case NONE -> {}
            case MANAGER_LINK, MAIL ->
                throw new RefusedException(
                        RefusalCode.NOT_CONFIGURED,
                        "this executor cannot deliver passwords (" + rule.delivery() + ")",
                        "Set the password rule's delivery to NONE and let people use self-service, or hand passwords out"
                                + " by hand.");
        }
    }
}
