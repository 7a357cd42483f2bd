package io.loligo.mapper.notice;

/** A mail in plain text. */
public record Letter(String to, String subject, String text) {}
