package io.loligo.simulators.directory.http;

import java.util.Map;

/**
 * How the directory is doing.
 *
 * @param entries all objects, those of the schema and deleted ones included
 * @param highestCommittedUsn grows by one with every change, and with nothing else
 * @param operations how often each kind of operation was asked for since the start, and how many were refused
 */
public record DirectoryStatus(
        String base,
        int ldapPort,
        int ldapsPort,
        int entries,
        long highestCommittedUsn,
        Map<String, Long> operations) {}
