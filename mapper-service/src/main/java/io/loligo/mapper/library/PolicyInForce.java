package io.loligo.mapper.library;

import io.loligo.contracts.operator.OperatorActivity.DocumentChanged;
import io.loligo.contracts.operator.OperatorActivity.Performed;
import io.loligo.contracts.wire.Envelope;
import io.loligo.contracts.wire.EventIds;
import io.loligo.contracts.wire.TraceParent;
import io.loligo.documents.Problem;
import io.loligo.documents.SourceFile;
import io.loligo.mapper.document.FieldUse;
import io.loligo.mapper.document.Loaded;
import io.loligo.mapper.document.PolicyReader;
import io.loligo.mapper.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The policy that counts. Documents that are not accepted never take its place; what was wrong with them is kept for
 * whoever asks. Each change of a document is told once, by {@link #untold()}.
 */
public final class PolicyInForce {
    private final PolicyFolder folder;
    private final Clock clock;
    private final Deque<Envelope<DocumentChanged>> untold = new ArrayDeque<>();
    private List<SourceFile> lastRead = List.of();
    private volatile Optional<InForce> inForce = Optional.empty();
    private volatile Optional<Refusal> refusal = Optional.empty();

    public PolicyInForce(PolicyFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public Optional<Policy> current() {
        return inForce.map(InForce::policy);
    }

    public Optional<InForce> inForce() {
        return inForce;
    }

    /** What was last refused; empty once an accepted version came after it. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /** Reads the documents if they are others than last time, and says whether anything came of it. */
    public synchronized boolean lookAgain() {
        PolicyFolder.Contents contents;
        try {
            contents = folder.read();
        } catch (IOException | UncheckedIOException unreadable) {
            return refuse(List.of(new Problem(folder.place(), 1, 1, "", unreadable(unreadable))));
        }
        if (contents.files().equals(lastRead)) {
            return false;
        }
        lastRead = contents.files();
        return switch (PolicyReader.read(contents.files())) {
            case Loaded.Accepted accepted -> accept(accepted, contents.changedAt());
            case Loaded.Refused refused -> refuse(refused.problems());
        };
    }

    /** The documents as they lie there, accepted or not. */
    public synchronized List<SourceFile> files() {
        return lastRead;
    }

    /** Changes of documents that nobody was told of yet, oldest first. */
    public synchronized List<Envelope<DocumentChanged>> untold() {
        return List.copyOf(untold);
    }

    /** Takes note that these were told. */
    public synchronized void told(List<Envelope<DocumentChanged>> changes) {
        untold.removeAll(changes);
    }

    private boolean accept(Loaded.Accepted accepted, Instant changedAt) {
        Policy policy = accepted.policy();
        refusal = Optional.empty();
        Optional<Policy> before = current();
        if (before.map(Policy::version).filter(policy.version()::equals).isPresent()) {
            inForce = inForce.map(same -> new InForce(policy, accepted.uses(), same.since()));
            return false;
        }
        Map<String, Policy.Document> gone = new LinkedHashMap<>();
        before.ifPresent(old -> old.documents().forEach(document -> gone.put(document.object(), document)));
        List<Envelope<DocumentChanged>> changes = new ArrayList<>();
        for (Policy.Document document : policy.documents()) {
            Policy.Document old = gone.remove(document.object());
            if (old == null || !old.yaml().equals(document.yaml())) {
                changes.add(change(policy, document, old == null ? "" : old.yaml(), document.yaml(), changedAt));
            }
        }
        gone.values().forEach(document -> changes.add(change(policy, document, document.yaml(), "", changedAt)));
        untold.addAll(changes);
        inForce = Optional.of(new InForce(policy, accepted.uses(), clock.instant()));
        return true;
    }

    private boolean refuse(List<Problem> problems) {
        boolean isNews = refusal.filter(one -> one.problems().equals(problems)).isEmpty();
        if (isNews) {
            refusal = Optional.of(new Refusal(clock.instant(), problems));
        }
        return isNews;
    }

    /** With an identifier that every replica and every restart finds again for the same files. */
    private Envelope<DocumentChanged> change(
            Policy policy, Policy.Document document, String before, String after, Instant changedAt) {
        Instant now = clock.instant();
        String id = EventIds.of("document", document.object(), after, changedAt.toString());
        return new Envelope<>(
                id,
                URI.create("/loligo/mapper/policy"),
                now,
                TraceParent.rootOf(id),
                new DocumentChanged(
                        new Performed("file", now, document.file()),
                        document.kind(),
                        document.name(),
                        policy.version(),
                        before,
                        after));
    }

    private static String unreadable(Exception failed) {
        Throwable cause =
                failed instanceof UncheckedIOException && failed.getCause() != null ? failed.getCause() : failed;
        if (cause instanceof MalformedInputException) {
            return "a file is not UTF-8 text";
        }
        return "cannot be read: " + cause;
    }

    /** A policy, the places in its documents that count on fields of HR, and since when it counts. */
    public record InForce(Policy policy, List<FieldUse> uses, Instant since) {
        public InForce {
            uses = List.copyOf(uses);
        }
    }

    /** Documents that were not accepted. */
    public record Refusal(Instant at, List<Problem> problems) {
        public Refusal {
            problems = List.copyOf(problems);
        }
    }
}
