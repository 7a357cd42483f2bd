package io.loligo.executor.mailbox;

import java.util.List;
import java.util.Map;

/**
 * Somebody who can use Skype for Business or Lync.
 *
 * @param policies each of them as {@code name=value}, in alphabetical order
 */
public record SkypeUser(boolean isEnabled, String sipAddress, List<String> policies) {
    public SkypeUser {
        policies = List.copyOf(policies);
    }

    public static SkypeUser none() {
        return new SkypeUser(false, "", List.of());
    }

    Map<String, List<String>> facts() {
        return Map.of(
                "skype:enabled", isEnabled ? List.of("TRUE") : List.of(),
                "skype:sipAddress", sipAddress.isEmpty() ? List.of() : List.of(sipAddress),
                "skype:policies", policies);
    }
}
