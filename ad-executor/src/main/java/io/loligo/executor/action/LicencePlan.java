package io.loligo.executor.action;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.AssignedLicence;
import io.loligo.contracts.action.LicenceSelection;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.RevokeLicences;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.cloud.CloudUser;
import io.loligo.executor.cloud.InheritedLicence.Membership;
import io.loligo.executor.cloud.Licence;
import io.loligo.executor.cloud.Subscription;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What giving and taking licences have in common. */
final class LicencePlan {
    private LicencePlan() {}

    /** The id of a licence by its part number, or by its id where the user has it although the tenant bought none. */
    static String subscription(CloudState state, CloudUser user, String field, String name) throws RefusedException {
        Optional<String> bought = state.subscription(name).map(Subscription::sku);
        if (bought.isPresent()) {
            return bought.get();
        }
        boolean isHeld = user.licences().anyMatch(licence -> licence.sku().equalsIgnoreCase(name));
        if (isHeld) {
            return name.toLowerCase(Locale.ROOT);
        }
        String known = state.subscriptions().stream()
                .map(Subscription::partNumber)
                .sorted()
                .collect(Collectors.joining(", "));
        throw new RefusedException(
                RefusalCode.INVALID_VALUE,
                field + ": the SKU part number or id of a licence that the tenant has (" + known + "), not '" + name
                        + "'",
                "Correct the name in the policy.");
    }

    /** Those that the user has not, or not with these plans switched off; there must be a seat for each. */
    static List<Licence> missing(CloudState state, CloudUser user, List<AssignedLicence> wished)
            throws RefusedException {
        List<Licence> missing = new ArrayList<>();
        for (AssignedLicence one : wished) {
            Licence licence =
                    new Licence(subscription(state, user, "restored", one.sku()), Set.copyOf(one.disabledPlans()));
            if (!user.direct().contains(licence)) {
                refuseUnlessSeat(state, user, licence.sku());
                missing.add(licence);
            }
        }
        if (!missing.isEmpty() && user.usageLocation().isEmpty()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    user.identity().name() + " has no usage location, without which no licence can be assigned",
                    "Set the usage location in Microsoft Entra, or synchronise it from the directory.");
        }
        return missing;
    }

    /** Whoever has the licence already, from a group or with other plans, takes no further seat. */
    static void refuseUnlessSeat(CloudState state, CloudUser user, String sku) throws RefusedException {
        Optional<Subscription> bought = state.subscription(sku);
        boolean isHeld = user.licences().anyMatch(licence -> licence.sku().equals(sku));
        if (bought.isPresent() && !isHeld && !bought.get().hasFreeSeat()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    "no seat of " + bought.get().partNumber() + " is left: "
                            + bought.get().used() + " of " + bought.get().seats() + " are in use",
                    "Buy seats or free some, then run the step again.");
        }
    }

    /**
     * Refuses where a group brings one of these licences. Whoever has left the group loses it without anybody's doing.
     *
     * @param found what is wrong with it, in words
     */
    static void refuseInherited(CloudUser user, Predicate<Licence> taken, Function<Licence, String> words, String found)
            throws RefusedException {
        List<String> inherited = user.inherited().stream()
                .filter(one -> one.membership() == Membership.MEMBER)
                .filter(one -> taken.test(one.licence()))
                .map(one -> words.apply(one.licence()) + " from group '" + one.group() + "'")
                .sorted()
                .toList();
        if (!inherited.isEmpty()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    found + ": " + String.join("; ", inherited),
                    "Remove the person from the group in an earlier step; if that was done in the directory a moment ago, run"
                            + " this step again after the next synchronisation.");
        }
    }

    /** Takes away what was given and gives back what was taken, with the plans of old. */
    static Undo undo(Effect effect) {
        Set<Licence> before = direct(effect.beside().before());
        Set<Licence> after = direct(effect.beside().after());
        Set<String> skusBefore = before.stream().map(Licence::sku).collect(Collectors.toSet());
        List<String> gained = after.stream()
                .map(Licence::sku)
                .filter(sku -> !skusBefore.contains(sku))
                .sorted()
                .toList();
        List<String> fromGroups = effect.beside().after().cloud().flatMap(CloudState::user).stream()
                .flatMap(user -> user.inherited().stream())
                .map(one -> one.licence().sku())
                .filter(gained::contains)
                .toList();
        if (!fromGroups.isEmpty()) {
            return new Undo.Impossible("a group brings " + String.join(", ", fromGroups)
                    + " too; take the direct assignment away by hand");
        }
        Set<Licence> lost = new HashSet<>(before);
        lost.removeAll(after);
        List<Action> steps = new ArrayList<>();
        if (!gained.isEmpty()) {
            steps.add(new RevokeLicences(new LicenceSelection.Listed(gained)));
        }
        if (!lost.isEmpty()) {
            steps.add(new RevokeLicences(
                    new LicenceSelection.Listed(List.of()),
                    Optional.of(lost.stream()
                            .map(licence -> new AssignedLicence(
                                    licence.sku(), List.copyOf(new TreeSet<>(licence.disabledPlans()))))
                            .sorted(java.util.Comparator.comparing(AssignedLicence::sku))
                            .toList())));
        }
        return steps.isEmpty() ? new Undo.NotNeeded("the licences are what they were") : new Undo.Steps(steps);
    }

    private static Set<Licence> direct(Answers answers) {
        return answers.cloud().flatMap(CloudState::user).map(CloudUser::direct).orElse(Set.of());
    }
}
