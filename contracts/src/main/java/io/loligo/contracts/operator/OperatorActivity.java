package io.loligo.contracts.operator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.loligo.contracts.employee.EmployeeKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Something that a person, or an operator's tool in their name, did to Loligo. Secrets are never part of a document. */
public sealed interface OperatorActivity {

    Performed performed();

    /** What it was done to, such as {@code policy/default}; the Kafka message key. */
    @JsonIgnore
    String object();

    /**
     * By whom, when and why.
     *
     * @param operator the login, {@code file} for documents read from a mounted folder, {@code link} for whoever holds a one-time link, or
     *     {@code executor} for what it does by itself
     * @param at to the millisecond
     * @param comment what they wrote; may be empty
     */
    record Performed(String operator, Instant at, String comment) {
        public Performed {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /**
     * A mapping, template, automation, workflow, policy or connection got a new version.
     *
     * @param kind the document's kind, in lower case
     * @param name the document's name
     * @param version the new version
     * @param before the document before, as YAML; empty for a new one
     * @param after the document after, as YAML; empty for a deleted one
     */
    record DocumentChanged(Performed performed, String kind, String name, String version, String before, String after)
            implements OperatorActivity {
        @Override
        public String object() {
            return kind + "/" + name;
        }
    }

    /** A level of a workflow was decided. */
    record RequestDecided(Performed performed, String request, String level, Decision decision)
            implements OperatorActivity {
        @Override
        public String object() {
            return "request/" + request;
        }
    }

    /** A safeguard held work back, and says why. */
    record WorkHeld(Performed performed, String hold, String reason, List<String> employees)
            implements OperatorActivity {
        public WorkHeld {
            employees = List.copyOf(employees);
        }

        @Override
        public String object() {
            return "hold/" + hold;
        }
    }

    /** Held work was let go or thrown away. */
    record HoldDecided(Performed performed, String hold, Decision decision) implements OperatorActivity {
        @Override
        public String object() {
            return "hold/" + hold;
        }
    }

    /** Somebody asked for a command's steps to be taken back. */
    record UndoRequested(Performed performed, String commandId, String undoCommandId) implements OperatorActivity {
        @Override
        public String object() {
            return "command/" + commandId;
        }
    }

    /** A step in doubt was run again, marked as done, or thrown away. */
    record DoubtDecided(Performed performed, String commandId, int step, DoubtDecision decision)
            implements OperatorActivity {
        @Override
        public String object() {
            return "command/" + commandId;
        }
    }

    /** A message that could not be handled was replayed or thrown away. */
    record DeadLetterDecided(Performed performed, String topic, int partition, long offset, Decision decision)
            implements OperatorActivity {
        @Override
        public String object() {
            return "dead-letter/" + topic + "/" + partition + "/" + offset;
        }
    }

    /** Somebody asked for a pass over HR at once. */
    record PassRequested(Performed performed, String connection) implements OperatorActivity {
        @Override
        public String object() {
            return "connection/" + connection;
        }
    }

    /**
     * Somebody asked for an automation to be applied to people who are already there. All of it is held until somebody else lets it go.
     *
     * @param run which one; the same for all that comes of it
     * @param automation its name
     * @param hold what it is held as
     * @param people the keys that were named; empty for everybody
     */
    record RunRequested(Performed performed, String run, String automation, String hold, List<String> people)
            implements OperatorActivity {
        public RunRequested {
            people = List.copyOf(people);
        }

        @Override
        public String object() {
            return "run/" + run;
        }
    }

    /**
     * Something happened to a one-time link that leads to a generated password. The link itself and the password are never told.
     *
     * @param link which one; the same for all that happens to it
     * @param commandId the command whose step made the password
     * @param step the step's place in it, from 0
     * @param employee the person whose account it is
     * @param use what happened
     */
    record CredentialLinkUsed(
            Performed performed, String link, String commandId, int step, EmployeeKey employee, LinkUse use)
            implements OperatorActivity {
        @Override
        public String object() {
            return "credential/" + link;
        }
    }

    /** What happens to a one-time link. */
    enum LinkUse {
        /** It was made and is about to be sent. */
        SEALED,
        /** Somebody opened it and saw the password. */
        OPENED,
        /** Somebody opened it in vain: it was over, or its key was another one. */
        ATTEMPTED,
        /** Nobody opened it in time. */
        EXPIRED
    }

    /** Yes or no. */
    enum Decision {
        ACCEPTED,
        REJECTED
    }

    /** What becomes of a step in doubt. */
    enum DoubtDecision {
        RUN_AGAIN,
        MARKED_DONE,
        DISCARDED
    }
}
