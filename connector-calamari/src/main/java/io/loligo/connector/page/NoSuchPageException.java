package io.loligo.connector.page;

/** What a page was to be about is not there. */
final class NoSuchPageException extends Exception {
    NoSuchPageException(String happened) {
        super(happened);
    }
}
