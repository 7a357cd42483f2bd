package io.loligo.simulators.directory.tree;

/**
 * One object naming another.
 *
 * @param forwardKey the forward link's attribute in lower case, such as {@code member}
 */
public record Link(Node source, String forwardKey, Node target) {}
