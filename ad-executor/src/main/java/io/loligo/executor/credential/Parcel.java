package io.loligo.executor.credential;

import io.loligo.contracts.employee.EmployeeKey;

/**
 * A password on its way, without the password.
 *
 * @param id of the step's result, so that a step that is done again after a crash replaces what it sent before
 * @param account as the person types it
 * @param recipient the mail address of whoever is to get it
 */
public record Parcel(
        String id,
        String commandId,
        int step,
        EmployeeKey employee,
        String directory,
        String account,
        String recipient) {}
