package io.loligo.mapper.notice;

/** Takes mails. */
public interface Post {

    /** @throws UndeliverableException when nobody took it; the same may go another time */
    void send(Letter letter) throws UndeliverableException;

    /** Why nobody took it, and what to do. */
    final class UndeliverableException extends Exception {
        private static final long serialVersionUID = 1L;

        public UndeliverableException(String words, Throwable cause) {
            super(words, cause);
        }
    }
}
