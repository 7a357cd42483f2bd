package io.loligo.console;

/**
 * A service's entry in the navigation.
 *
 * @param name the service's short name, such as {@code audit}
 * @param title as people read it
 * @param address where its pages start
 * @param current whether the page shown belongs to it
 */
public record Place(String name, String title, String address, boolean current) {}
