package io.loligo.executor.cloud;

import io.loligo.executor.photo.Picture;
import io.loligo.executor.reply.AutoReplySetting;
import java.util.List;
import java.util.Set;

/** One thing to change in a tenant, planned or done; each may be done again without harm. */
public sealed interface CloudChange {

    /**
     * Waits until the directory's synchronisation has brought the person. What a plan holds behind it is only foreseen: it is
     * planned again on what has come.
     */
    record AwaitUser(CloudPerson person) implements CloudChange {}

    /** The country that licences are used in. */
    record SetUsageLocation(CloudIdentity user, String country) implements CloudChange {}

    /**
     * Other directly assigned licences, all of it or nothing.
     *
     * @param added each replaces the one of the same SKU
     * @param removed ids of SKUs
     */
    record ChangeLicences(CloudIdentity user, List<Licence> added, Set<String> removed) implements CloudChange {
        public ChangeLicences {
            added = List.copyOf(added);
            removed = Set.copyOf(removed);
        }
    }

    /** Waits until the mailbox that a licence brings answers. */
    record AwaitMailbox(CloudIdentity user) implements CloudChange {}

    record SetAutoReply(CloudIdentity user, AutoReplySetting reply) implements CloudChange {}

    record SetPhoto(CloudIdentity user, Picture picture) implements CloudChange {}

    record RemovePhoto(CloudIdentity user) implements CloudChange {}

    record SetSignIn(CloudIdentity user, SignIn signIn) implements CloudChange {}

    /** Every session of the user has to sign in again; what was handed out for an hour may last that hour. */
    record EndSessions(CloudIdentity user) implements CloudChange {}

    /** What it does, without values. */
    default String words() {
        return switch (this) {
            case AwaitUser(var person) -> "wait until Microsoft 365 knows the account";
            case SetUsageLocation(var user, var country) -> "set the usage location of " + user.name();
            case ChangeLicences(var user, var added, var removed) ->
                (added.isEmpty()
                                ? "take licences from "
                                : removed.isEmpty() ? "assign licences to " : "change licences of ")
                        + user.name();
            case AwaitMailbox(var user) -> "wait until the mailbox of " + user.name() + " answers";
            case SetAutoReply(var user, var reply) -> "set the automatic reply of " + user.name();
            case SetPhoto(var user, var picture) -> "set the photo of " + user.name() + " in Microsoft 365";
            case RemovePhoto(var user) -> "remove the photo of " + user.name() + " from Microsoft 365";
            case SetSignIn(var user, var signIn) ->
                switch (signIn) {
                    case ALLOWED -> "let " + user.name() + " sign in to Microsoft 365";
                    case BLOCKED -> "block the sign-in of " + user.name() + " to Microsoft 365";
                };
            case EndSessions(var user) -> "end the sessions of " + user.name() + " in Microsoft 365";
        };
    }
}
