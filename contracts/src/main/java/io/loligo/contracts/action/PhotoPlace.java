package io.loligo.contracts.action;

/** Where a photo is kept. */
public enum PhotoPlace {
    /** {@code thumbnailPhoto}, a JPEG of at most 100 KB. */
    DIRECTORY,
    MICROSOFT_365,
    EXCHANGE
}
