package io.loligo.connector.connection;

/** Calamari's API key; it never shows in text. */
public record ApiKey(String value) {
    public ApiKey {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an API key is one line of text");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
