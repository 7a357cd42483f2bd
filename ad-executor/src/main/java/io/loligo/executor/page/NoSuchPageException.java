package io.loligo.executor.page;

/** What a page was to be about is not there. */
final class NoSuchPageException extends Exception {
    NoSuchPageException(String happened) {
        super(happened);
    }
}
