package io.loligo.executor.cloud;

import io.loligo.executor.photo.Picture;
import io.loligo.executor.reply.AutoReplySetting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A user of the tenant, as far as it was asked.
 *
 * @param usageLocation the ISO 3166-1 alpha-2 country in which licences are used
 * @param direct licences assigned to the user itself
 * @param inherited licences that come with a group
 * @param mailbox empty when there is none that answers, or nobody asked
 * @param photo empty when there is none, or nobody asked
 */
public record CloudUser(
        CloudIdentity identity,
        SignIn signIn,
        Optional<String> usageLocation,
        Set<Licence> direct,
        List<InheritedLicence> inherited,
        Optional<CloudMailbox> mailbox,
        Optional<Picture> photo) {
    public CloudUser {
        direct = Set.copyOf(direct);
        inherited = List.copyOf(inherited);
    }

    /** Somebody whom the directory's synchronisation will bring. */
    public static CloudUser expected(CloudPerson person) {
        return new CloudUser(
                new CloudIdentity(CloudIdentity.NOT_YET, person.principalName().orElse("the account's user")),
                SignIn.ALLOWED,
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Direct and inherited ones. */
    public Stream<Licence> licences() {
        return Stream.concat(direct.stream(), inherited.stream().map(InheritedLicence::licence));
    }

    CloudUser in(String country) {
        return new CloudUser(identity, signIn, Optional.of(country), direct, inherited, mailbox, photo);
    }

    CloudUser licensed(List<Licence> added, Set<String> removed) {
        Set<Licence> licences = new HashSet<>(direct);
        licences.removeIf(licence -> removed.contains(licence.sku()));
        for (Licence addition : added) {
            licences.removeIf(licence -> licence.sku().equals(addition.sku()));
            licences.add(addition);
        }
        return new CloudUser(identity, signIn, usageLocation, licences, new ArrayList<>(inherited), mailbox, photo);
    }

    CloudUser withMailbox(CloudMailbox other) {
        return new CloudUser(identity, signIn, usageLocation, direct, inherited, Optional.of(other), photo);
    }

    CloudUser replying(AutoReplySetting reply) {
        return withMailbox(mailbox.map(one -> one.with(reply)).orElseGet(() -> CloudMailbox.replying(reply)));
    }

    CloudUser pictured(Optional<Picture> other) {
        return new CloudUser(identity, signIn, usageLocation, direct, inherited, mailbox, other);
    }

    CloudUser signingIn(SignIn other) {
        return new CloudUser(identity, other, usageLocation, direct, inherited, mailbox, photo);
    }
}
