package io.loligo.contracts.drift;

import io.loligo.contracts.action.AccountIdentity;
import io.loligo.contracts.action.EntryState;
import io.loligo.contracts.action.OnDrift;
import io.loligo.contracts.action.PolicyReference;
import io.loligo.contracts.employee.EmployeeKey;
import java.time.Instant;
import java.util.Optional;

/**
 * The directory no longer shows what Loligo last wished of an account.
 *
 * @param wished the attributes and groups that differ, as wished
 * @param found the same ones, as found
 * @param commandId the command that compared; where it also repairs, its results tell what came of that
 * @param policy the rule that wishes so
 * @param onDrift what the rule says is to become of it
 */
public record DirectoryDrift(
        EmployeeKey employee,
        String directory,
        AccountIdentity account,
        EntryState wished,
        EntryState found,
        Instant observedAt,
        Optional<String> commandId,
        Optional<PolicyReference> policy,
        Optional<OnDrift> onDrift) {}
