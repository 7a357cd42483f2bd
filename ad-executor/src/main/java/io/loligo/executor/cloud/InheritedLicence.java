package io.loligo.executor.cloud;

/**
 * A licence that comes with a group and can only go with it.
 *
 * @param group the group's name, or its id where it has none that may be read
 */
public record InheritedLicence(Licence licence, String group, Membership membership) {

    /** Whether the user is in the group still. */
    public enum Membership {
        MEMBER,
        /** They left; the tenant takes the licence away by itself, some minutes later. */
        LEFT
    }
}
