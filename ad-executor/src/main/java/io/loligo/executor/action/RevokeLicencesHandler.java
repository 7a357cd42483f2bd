package io.loligo.executor.action;

import io.loligo.contracts.action.AssignedLicence;
import io.loligo.contracts.action.LicenceSelection;
import io.loligo.contracts.action.RevokeLicences;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.cloud.CloudChange.ChangeLicences;
import io.loligo.executor.cloud.CloudQuestion.Aspect;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.cloud.CloudUser;
import io.loligo.executor.cloud.Licence;
import io.loligo.executor.cloud.Subscription;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes licences away, all of the selection or nothing, and gives back what it took. */
final class RevokeLicencesHandler implements ActionHandler<RevokeLicences> {

    @Override
    public Lookups needs(RevokeLicences action, Target target) {
        return Lookups.account().and(CloudDraft.attributes());
    }

    @Override
    public Questions beside(RevokeLicences action, Optional<Entry> account) {
        return CloudDraft.questions(account, Aspect.LICENCES);
    }

    @Override
    public Plan plan(RevokeLicences action, Situation before) throws RefusedException {
        before.present();
        CloudDraft draft = CloudDraft.on(before);
        List<AssignedLicence> restored = action.restored().orElse(List.of());
        if (!restored.isEmpty()) {
            draft = draft.withUser(before);
        }
        if (draft.known().isEmpty()) {
            return Plan.nothing();
        }
        CloudState state = draft.state();
        CloudUser user = draft.user();
        List<Licence> added = LicencePlan.missing(state, user, restored);
        Set<String> removed = removed(action.licences(), state, user);
        if (!added.isEmpty() || !removed.isEmpty()) {
            draft = draft.then(new ChangeLicences(user.identity(), added, removed));
        }
        return draft.plan();
    }

    @Override
    public Undo undo(RevokeLicences action, Effect effect) {
        return LicencePlan.undo(effect);
    }

    private static Set<String> removed(LicenceSelection selection, CloudState state, CloudUser user)
            throws RefusedException {
        Predicate<String> selected = switch (selection) {
            case LicenceSelection.Listed(var skus) -> {
                Set<String> ids = new HashSet<>();
                for (String name : skus) {
                    ids.add(LicencePlan.subscription(state, user, "licences", name));
                }
                yield ids::contains;
            }
            case LicenceSelection.AllExcept(var kept) ->
                sku -> kept.stream()
                        .noneMatch(name -> sku.equalsIgnoreCase(name)
                                || state.subscription(sku)
                                        .filter(bought -> bought.isCalled(name))
                                        .isPresent());
        };
        LicencePlan.refuseInherited(
                user,
                licence -> selected.test(licence.sku()),
                licence -> name(state, licence),
                "licences that come with a group can only go with it");
        return user.direct().stream().map(Licence::sku).filter(selected).collect(Collectors.toSet());
    }

    private static String name(CloudState state, Licence licence) {
        return state.subscription(licence.sku()).map(Subscription::partNumber).orElse(licence.sku());
    }
}
