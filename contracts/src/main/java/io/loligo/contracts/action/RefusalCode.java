package io.loligo.contracts.action;

/** Why a step was refused, for programs; people read the {@link Explanation}. */
public enum RefusalCode {
    /** More than one account holds the anchor. */
    AMBIGUOUS_ANCHOR,
    NO_ACCOUNT,
    /** The account lies outside the containers that the command may touch. */
    OUT_OF_SCOPE,
    CONTAINER_MISSING,
    /** Every candidate name is in use. */
    NAMES_EXHAUSTED,
    NAME_IN_USE,
    /** No such group, or more than one of that name. */
    GROUP_NOT_FOUND,
    /** A protected or critical object, or one on the operator's deny list. */
    PROTECTED,
    PASSWORD_POLICY,
    /** A value that the attribute's syntax or the directory does not take. */
    INVALID_VALUE,
    MISSING_RIGHT,
    /** The command came before or after its time. */
    NOT_VALID_NOW,
    /** The object is not in the state that the step needs. */
    PRECONDITION,
    /** This executor is not set up for the action. */
    NOT_CONFIGURED
}
