package io.loligo.contracts.action;

import io.loligo.contracts.employee.EmployeeKey;

/** A value that was left out because the account it points to does not exist yet. */
public record UnresolvedReference(String attribute, EmployeeKey employee) {}
