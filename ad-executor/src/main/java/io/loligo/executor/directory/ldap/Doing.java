package io.loligo.executor.directory.ldap;

/** What was tried when a directory answered; the same code means different things. */
enum Doing {
    CONNECT,
    LOOK,
    ADD,
    /** A modification that takes what is there as done. */
    MODIFY,
    /** A modification that holds only if the entry still is as it was read. */
    ASSERT,
    RELOCATE,
    MEMBERSHIP,
    PASSWORD,
    DELETE,
    RESTORE
}
