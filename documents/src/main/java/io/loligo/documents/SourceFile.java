package io.loligo.documents;

/** A file of one or several documents, as read. */
public record SourceFile(String name, String text) {}
