package io.loligo.executor.action;

import io.loligo.contracts.action.DisableLync;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import java.util.List;

/**
 * Clears what makes an account a Lync or Skype for Business user, as {@code Disable-CsUser} does; the undo holds the values.
 * In a forest without their schema nobody is one.
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

    @Override
    public Lookups needs(DisableLync action, Target target) {
        return Lookups.account(CLEARED.toArray(String[]::new));
    }

    @Override
    public Plan plan(DisableLync action, Situation before) throws RefusedException {
        Entry account = before.present();
        if (!account.isTrue(ENABLED)) {
            return Plan.nothing();
        }
        return Plan.of(new DirectoryChange.Modify(CLEARED.stream()
                .filter(attribute -> !account.all(attribute).isEmpty())
                .map(attribute -> Modification.replace(attribute, List.of()))
                .toList()));
    }
}
