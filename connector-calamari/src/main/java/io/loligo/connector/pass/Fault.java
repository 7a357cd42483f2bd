package io.loligo.connector.pass;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a pass came to nothing, in words. No employee event follows from any of these.
 *
 * @param tried what was asked of HR
 * @param answered what came back; never a secret, never a person's data
 * @param retryAfter what HR asked for, if it did
 */
public record Fault(Kind kind, String tried, String answered, Optional<Duration> retryAfter) {

    public static Fault of(Kind kind, String tried, String answered) {
        return new Fault(kind, tried, answered, Optional.empty());
    }

    public String advice() {
        return kind.advice;
    }

    /** The whole story in one line, for logs and pages. */
    public String message() {
        return tried + ": " + answered + ". " + kind.advice;
    }

    /** Whether both tell of the same problem, so that it needs to be told only once. */
    public boolean sameProblem(Fault other) {
        return kind == other.kind && answered.equals(other.answered);
    }

    /** What to do after a fault. */
    public enum Reaction {
        /** It may pass by itself: try again after a growing pause. */
        BACK_OFF,
        /** Somebody has to change something: look again now and then, without hammering. */
        WAIT_FOR_PERSON,
        /** The key is refused: ask nothing more until somebody changes the settings or asks for a pass. */
        STOP,
        /** HR itself is fine, its answer is not believed: look again at the next regular time. */
        NEXT_PASS,
        /** The list moved while it was read: read it again at once. */
        READ_AGAIN
    }

    /** The kinds of fault, each with its reaction and its advice. */
    public enum Kind {
        UNREACHABLE(
                Reaction.BACK_OFF,
                "Check the base-url and the way to it (DNS, proxy, firewall, certificate); the connector tries again by itself"),
        ADDRESS_NOT_ALLOWED(
                Reaction.WAIT_FOR_PERSON,
                "Correct base-url; if HR really is at this address, the operator of Loligo allows it by loligo.calamari.reach.allow-networks"),
        NO_API_KEY(
                Reaction.WAIT_FOR_PERSON,
                "Provide the API key where the connection says, or name the right place in the connection's key"),
        SERVER_ERROR(Reaction.BACK_OFF, "Calamari has a problem of its own; the connector tries again by itself"),
        TOO_MANY_REQUESTS(
                Reaction.BACK_OFF,
                "Another program uses the same key, or limits.* is set too high; the connector waits and tries again"),
        QUOTA_SPENT(
                Reaction.BACK_OFF,
                "The connector keeps to limits.*; it goes on by itself when there is room. Set a longer interval if this repeats"),
        TOO_SLOW(
                Reaction.BACK_OFF,
                "Calamari or the way to it is slow; the connector tries again by itself. Raise read-timeout if this repeats"),
        TRUNCATED(Reaction.BACK_OFF, "The answer broke off; the connector tries again by itself"),
        NOT_JSON(
                Reaction.BACK_OFF,
                "Check that base-url is Calamari's API (https://<company>.calamari.io/api), not a login page or a proxy"),
        UNAUTHORIZED(
                Reaction.STOP,
                "Check that API access is enabled in Calamari (Configuration, Integrations, API) and that api-key holds the current key; an exchanged key file is tried by itself, otherwise ask for a pass or start the connector anew"),
        FORBIDDEN(
                Reaction.STOP,
                "Give this key access to the endpoint's group in Calamari (Configuration, Integrations, API); then ask for a pass"),
        NOT_FOUND(
                Reaction.WAIT_FOR_PERSON,
                "Check base-url (it ends in /api) and that the preset fits what the company's Calamari offers"),
        WRONG_METHOD(
                Reaction.WAIT_FOR_PERSON, "Choose the preset that fits this base-url; v1 is asked by POST, v2 by GET"),
        REDIRECTED(Reaction.WAIT_FOR_PERSON, "Set base-url to the final address; the connector follows no redirects"),
        REFUSED(Reaction.WAIT_FOR_PERSON, "Calamari did not accept the request; check preset and page-limit"),
        TOO_LARGE(Reaction.WAIT_FOR_PERSON, "Check base-url, or raise max-page-bytes if the answer is right"),
        NO_RECORDS(
                Reaction.WAIT_FOR_PERSON,
                "Check base-url and preset: the answer has no list where the preset expects it"),
        NO_KEY(Reaction.WAIT_FOR_PERSON, "Check the preset: every row must have the primary-key column"),
        PAGING_IGNORED(
                Reaction.WAIT_FOR_PERSON, "HR answers every page with the same rows; choose the preset that fits it"),
        MOVED(Reaction.READ_AGAIN, "The list changed while it was read; the connector reads it again by itself"),
        DUPLICATE_KEYS(
                Reaction.READ_AGAIN,
                "The list changed while it was read, or the primary key is not unique; the connector reads it again by itself"),
        TOO_FEW(
                Reaction.NEXT_PASS,
                "Nothing was changed. If HR really has so few people, lower guards.min-records for this connection"),
        FIELD_VANISHED(
                Reaction.NEXT_PASS,
                "Nothing was changed. If HR no longer has this field, name it in guards.may-vanish for this connection"),
        ABSENCES_VANISHED(
                Reaction.NEXT_PASS,
                "Absences go on as they are remembered; the next pass that says the same is believed"),
        MASS_CHANGE(
                Reaction.NEXT_PASS,
                "Nothing is changed until a person has decided: accept the hold if these people really go, discard it if HR is wrong"),
        UNREADABLE(
                Reaction.WAIT_FOR_PERSON,
                "Nothing was changed. Correct the rows in HR, or the preset if HR now writes this field otherwise");

        private final Reaction reaction;
        private final String advice;

        Kind(Reaction reaction, String advice) {
            this.reaction = reaction;
            this.advice = advice;
        }

        public Reaction reaction() {
            return reaction;
        }
    }
}
