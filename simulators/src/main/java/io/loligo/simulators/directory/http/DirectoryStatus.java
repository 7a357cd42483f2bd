package io.loligo.simulators.directory.http;

import java.util.Map;

/**
 * How the directory is doing.
 *
 * @param entries all objects, those of the schema and deleted ones included
 * @param highestCommittedUsn grows by one with every change, and with nothing else
 * @param writes how many additions, modifications, renames and deletions were asked for since the start, refused or not
 * @param operations how often each kind of operation was asked for since the start, and how many were refused
 */
public record DirectoryStatus(
        String base,
        int ldapPort,
        int ldapsPort,
        int entries,
        long highestCommittedUsn,
        long writes,
        Map<String, Long> operations) {}
