package io.loligo.executor.action;

import io.loligo.contracts.action.AttributeWrite;
import io.loligo.contracts.action.DisableLync;
import io.loligo.contracts.action.ModifyAttributes;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.contracts.action.WishedValue;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.mailbox.MailboxChange.DisableSkype;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxQuestion.Aspect;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.mailbox.SkypeUser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes an account out of Lync or Skype for Business: by its server where one is configured, else by clearing what makes
 * somebody a user, as the server does. The undo holds the values. In a forest without their schema nobody is a user.
 */
final class DisableLyncHandler implements ActionHandler<DisableLync> {
    private static final String ENABLED = "msRTCSIP-UserEnabled";
    private static final List<String> CLEARED = List.of(
            ENABLED,
            "msRTCSIP-PrimaryUserAddress",
            "msRTCSIP-DeploymentLocator",
            "msRTCSIP-OptionFlags",
            "msRTCSIP-FederationEnabled",
            "msRTCSIP-InternetAccessEnabled");
    /** Cleared by the server alone. */
    private static final List<String> CLEARED_TOO =
            List.of("msRTCSIP-UserPolicies", "msRTCSIP-Line", "msRTCSIP-LineServer", "msRTCSIP-ApplicationOptions");

    @Override
    public Lookups needs(DisableLync action, Target target) {
        return Lookups.account(all().toArray(String[]::new));
    }

    @Override
    public Questions beside(DisableLync action, Optional<Entry> account) {
        return account.map(entry -> Questions.none()
                        .and(MailboxQuestion.about(entry.identity(), Aspect.SKYPE)
                                .ifConfigured()))
                .orElseGet(Questions::none);
    }

    @Override
    public Plan plan(DisableLync action, Situation before) throws RefusedException {
        Entry account = before.present();
        Optional<SkypeUser> onServer = before.answers().mailbox().flatMap(MailboxState::skype);
        if (onServer.isPresent()) {
            return onServer.get().isEnabled()
                    ? Plan.mixed(List.of(new Change.InExchange(new DisableSkype(account.identity()))))
                    : Plan.nothing();
        }
        if (!account.isTrue(ENABLED)) {
            return Plan.nothing();
        }
        return Plan.of(new DirectoryChange.Modify(CLEARED.stream()
                .filter(attribute -> !account.all(attribute).isEmpty())
                .map(attribute -> Modification.replace(attribute, List.of()))
                .toList()));
    }

    @Override
    public Undo undo(DisableLync action, Effect effect) {
        Optional<SkypeUser> onServer = effect.beside().before().mailbox().flatMap(MailboxState::skype);
        if (onServer.isEmpty() || effect.before().isEmpty()) {
            return Undoing.of(effect);
        }
        Entry before = effect.before().get();
        List<AttributeWrite> writes = all().filter(
                        attribute -> !before.all(attribute).isEmpty())
                .map(attribute -> new AttributeWrite(
                        attribute,
                        AttributeWrite.Mode.SET,
                        before.all(attribute).stream()
                                .<WishedValue>map(WishedValue.Text::new)
                                .toList()))
                .toList();
        return writes.isEmpty()
                ? new Undo.Impossible("the directory did not show the user's attributes; enable the user again with"
                        + " Enable-CsUser -SipAddress " + onServer.get().sipAddress() + " and these policies: "
                        + String.join(", ", onServer.get().policies()))
                : new Undo.Steps(List.of(new ModifyAttributes(writes)));
    }

    private static Stream<String> all() {
        return Stream.concat(CLEARED.stream(), CLEARED_TOO.stream());
    }
}
