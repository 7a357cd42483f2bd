package io.loligo.audit.timeline;

import io.loligo.audit.question.ActivityQuery;
import io.loligo.audit.question.Cursor;
import io.loligo.audit.question.Page;
import io.loligo.audit.question.Subject;
import io.loligo.audit.trail.RecordedEvent;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The recorded events, to read. */
public interface Trail {
    Uni<Optional<RecordedEvent>> event(String id);

    /** Newest first. */
    Uni<Page<RecordedEvent>> events(ActivityQuery query, Optional<Cursor> before, int size);

    /** The identifiers of the chains that have an event about the subject; the latest begun first. */
    Uni<Page<String>> chains(Subject subject, Optional<Cursor> before, int size);

    /**
     * What these chains hold about the subject: their beginnings, the commands with all their results, and what operators
     * decided about these commands.
     */
    Uni<List<RecordedEvent>> eventsOf(Collection<String> chains, Subject subject);
}
