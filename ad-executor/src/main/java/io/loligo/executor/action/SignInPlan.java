package io.loligo.executor.action;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.CloudSignIn;
import io.loligo.contracts.action.DisableAccount;
import io.loligo.contracts.action.EnableAccount;
import io.loligo.contracts.action.Expiry;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.cloud.CloudChange.EndSessions;
import io.loligo.executor.cloud.CloudChange.SetSignIn;
import io.loligo.executor.cloud.CloudQuestion.Aspect;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.cloud.CloudUser;
import io.loligo.executor.cloud.SignIn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sign-in to Microsoft 365, where an action that enables or disables an account is about it too. Whom the tenant does not
 * know has nothing to block, and comes as the account then is.
 */
final class SignInPlan {
    private SignInPlan() {}

    static Lookups needs(Optional<CloudSignIn> wish, Lookups lookups) {
        return wish.isPresent() ? lookups.and(CloudDraft.attributes()) : lookups;
    }

    static Questions questions(Optional<CloudSignIn> wish, Optional<Entry> account) {
        return wish.isPresent() ? CloudDraft.questions(account, Aspect.SIGN_IN) : Questions.none();
    }

    /** The directory's changes, then the cloud's. */
    static Plan after(Plan directory, Optional<CloudSignIn> wish, Situation seen) {
        if (wish.isEmpty()) {
            return directory;
        }
        List<Change> changes = new ArrayList<>(directory.changes());
        CloudDraft draft = CloudDraft.on(seen);
        if (draft.known().isPresent()) {
            changes.addAll(changed(draft, wish.get()).asChanges());
        }
        return directory.with(changes);
    }

    /** The directory's undo, with what was of the sign-in. */
    static Undo undo(Effect effect) {
        Undo directory = Undoing.of(effect);
        Optional<SignIn> before = signIn(effect.beside().before());
        if (before.isEmpty() || before.equals(signIn(effect.beside().after()))) {
            return directory;
        }
        Optional<CloudSignIn> old = Optional.of(before.get() == SignIn.ALLOWED ? CloudSignIn.ALLOW : CloudSignIn.BLOCK);
        boolean wasDisabled =
                effect.before().filter(account -> account.flags().isDisabled()).isPresent();
        List<Action> steps = new ArrayList<>();
        steps.add(wasDisabled ? new DisableAccount(old) : new EnableAccount(Expiry.KEEP, old));
        if (directory instanceof Undo.Steps(var others)) {
            others.stream()
                    .filter(action -> !(action instanceof DisableAccount || action instanceof EnableAccount))
                    .forEach(steps::add);
        }
        return new Undo.Steps(steps);
    }

    /**
     * Sessions end before the block: once somebody is blocked, it cannot be told whether their sessions were ended too, and
     * what they get in between they cannot renew.
     */
    private static CloudDraft changed(CloudDraft draft, CloudSignIn wish) {
        CloudUser user = draft.user();
        return switch (wish) {
            case ALLOW ->
                user.signIn() == SignIn.ALLOWED ? draft : draft.then(new SetSignIn(user.identity(), SignIn.ALLOWED));
            case BLOCK ->
                user.signIn() == SignIn.BLOCKED ? draft : draft.then(new SetSignIn(user.identity(), SignIn.BLOCKED));
            case BLOCK_AND_SIGN_OUT ->
                user.signIn() == SignIn.BLOCKED
                        ? draft
                        : draft.then(new EndSessions(user.identity()))
                                .then(new SetSignIn(user.identity(), SignIn.BLOCKED));
        };
    }

    private static Optional<SignIn> signIn(Answers answers) {
        return answers.cloud().flatMap(CloudState::user).map(CloudUser::signIn);
    }
}
