package io.loligo.contracts.employee;

/** One field of a record that HR changed. */
public record FieldChange(String field, FieldValue before, FieldValue after) {}
