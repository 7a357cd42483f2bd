package io.loligo.executor.action;

import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.cloud.CloudChange;
import io.loligo.executor.cloud.CloudPerson;
import io.loligo.executor.cloud.CloudQuestion;
import io.loligo.executor.cloud.CloudQuestion.Aspect;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.cloud.CloudUser;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plan for Microsoft 365 as it grows.
 *
 * @param state what the tenant would show after the changes
 */
record CloudDraft(CloudState state, List<CloudChange> changes) {
    /** Whoever is not synchronised a day after their account was made will not come by waiting. */
    private static final Duration SYNCHRONISATION = Duration.ofDays(1);

    private static final DateTimeFormatter GENERALIZED_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    CloudDraft {
        changes = List.copyOf(changes);
    }

    /** What a handler must read of an account. */
    static Set<String> attributes(String... more) {
        Set<String> all = new HashSet<>(CloudPerson.ATTRIBUTES);
        all.add(Attributes.WHEN_CREATED);
        all.addAll(List.of(more));
        return all;
    }

    /** What to ask about an account; nothing without one. */
    static Questions questions(Optional<Entry> account, Aspect... aspects) {
        return account.map(entry -> Questions.none().and(new CloudQuestion(CloudPerson.of(entry), Set.of(aspects))))
                .orElseGet(Questions::none);
    }

    static CloudDraft on(Situation seen) {
        return new CloudDraft(seen.answers().cloud().orElseThrow(), List.of());
    }

    CloudDraft then(CloudChange change) {
        List<CloudChange> more = new ArrayList<>(changes);
        more.add(change);
        return new CloudDraft(state.after(change), more);
    }

    Optional<CloudUser> known() {
        return state.user();
    }

    /** The user, once {@link #withUser} has seen to it that there is one. */
    CloudUser user() {
        return state.user().orElseThrow();
    }

    /** Waits for the user of an account that is new; the user of an older one should be there. */
    CloudDraft withUser(Situation seen) throws RefusedException {
        if (state.user().isPresent()) {
            return this;
        }
        CloudPerson person = state.question().person();
        if (!isNew(seen)) {
            throw new RefusedException(
                    RefusalCode.NO_ACCOUNT,
                    "Microsoft 365 knows nobody with " + person.words(),
                    "See in Microsoft Entra Connect whether the account's container is synchronised, or take the step out of"
                            + " the policy for people who have no account there.");
        }
        return then(new CloudChange.AwaitUser(person));
    }

    /** Waits for the mailbox that one of the user's licences brings. */
    CloudDraft withMailbox() throws RefusedException {
        if (user().mailbox().isPresent()) {
            return this;
        }
        boolean isUnasked = state.subscriptions().isEmpty();
        if (!isUnasked && !state.bringsMailbox(user())) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    user().identity().name() + " has no mailbox in Exchange Online and no licence that brings one",
                    "Give the person a mailbox first, or take the step out of the policy for people without one.");
        }
        return then(new CloudChange.AwaitMailbox(user().identity()));
    }

    List<Change> asChanges() {
        return changes.stream().<Change>map(Change.InCloud::new).toList();
    }

    Plan plan() {
        return Plan.mixed(asChanges());
    }

    private static boolean isNew(Situation seen) {
        Optional<Instant> created = seen.account()
                .flatMap(account -> account.first(Attributes.WHEN_CREATED))
                .flatMap(CloudDraft::time);
        return created.isEmpty()
                || created.get().plus(SYNCHRONISATION).isAfter(seen.snapshot().at());
    }

    /** Such as {@code 20261124120000.0Z}. */
    private static Optional<Instant> time(String generalized) {
        try {
            return Optional.of(LocalDateTime.parse(
                            generalized.substring(0, Math.min(14, generalized.length())), GENERALIZED_TIME)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
