package io.loligo.executor.page;

/** What a button was to do was not done. */
final class NotDoneException extends Exception {
    private final String advice;

    NotDoneException(String happened, String advice) {
        super(happened);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
