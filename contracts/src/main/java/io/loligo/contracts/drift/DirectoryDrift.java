package io.loligo.contracts.drift;

import io.loligo.contracts.action.AccountIdentity;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.employee.EmployeeKey;
import java.time.Instant;

/**
 * The directory no longer shows what Loligo last wished of an account.
 *
 * @param wished the attributes and groups that differ, as wished
 * @param found the same ones, as found
 */
public record DirectoryDrift(
        EmployeeKey employee,
        String directory,
        AccountIdentity account,
        EntryState wished,
        EntryState found,
        Instant observedAt) {}
