package io.loligo.executor.cloud.graph;

import io.loligo.executor.cloud.CloudChange;
import io.loligo.executor.cloud.CloudChange.AwaitMailbox;
import io.loligo.executor.cloud.CloudChange.AwaitUser;
import io.loligo.executor.cloud.CloudChange.ChangeLicences;
import io.loligo.executor.cloud.CloudChange.EndSessions;
import io.loligo.executor.cloud.CloudChange.RemovePhoto;
import io.loligo.executor.cloud.CloudChange.SetAutoReply;
import io.loligo.executor.cloud.CloudChange.SetPhoto;
import io.loligo.executor.cloud.CloudChange.SetSignIn;
import io.loligo.executor.cloud.CloudChange.SetUsageLocation;
import io.loligo.executor.cloud.CloudIdentity;
import io.loligo.executor.cloud.CloudPerson;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.time.Duration;

/** Sends one change as one request. */
final class UserWriting {
    private final GraphApi graph;
    private final GraphCalls calls;
    private final UserSearch search;
    private final UserReading reading;
    private final Subscriptions subscriptions;
    private final Duration patience;

    UserWriting(
            GraphApi graph,
            GraphCalls calls,
            UserSearch search,
            UserReading reading,
            Subscriptions subscriptions,
            Duration patience) {
        this.graph = graph;
        this.calls = calls;
        this.search = search;
        this.reading = reading;
        this.subscriptions = subscriptions;
        this.patience = patience;
    }

    void send(CloudChange change) throws SystemException {
        switch (change) {
            case AwaitUser(var person) -> await(person);
            case AwaitMailbox(var user) -> awaitMailbox(user);
            case SetUsageLocation(var user, var country) ->
                calls.success(
                        Asking.SET_LOCATION,
                        bearer -> graph.updateUser(bearer, user.id(), GraphBodies.usageLocation(country)));
            case ChangeLicences(var user, var added, var removed) -> {
                calls.success(
                        Asking.ASSIGN_LICENCES,
                        bearer -> graph.assignLicense(bearer, user.id(), GraphBodies.licences(added, removed)));
                subscriptions.changed();
            }
            case SetAutoReply(var user, var reply) ->
                calls.success(
                        Asking.WRITE_MAILBOX,
                        bearer -> graph.updateMailboxSettings(bearer, user.id(), GraphBodies.reply(reply)));
            case SetPhoto(var user, var picture) ->
                calls.success(Asking.WRITE_PHOTO, bearer -> graph.putPhoto(bearer, user.id(), picture.bytes()));
            case RemovePhoto(var user) -> {
                Answer answer = calls.answer(Asking.WRITE_PHOTO, bearer -> graph.deletePhoto(bearer, user.id()));
                if (!answer.code().equals("ImageNotFound")) {
                    calls.orRefuse(Asking.WRITE_PHOTO, answer);
                }
            }
            case SetSignIn(var user, var signIn) ->
                calls.success(
                        Asking.SET_SIGN_IN, bearer -> graph.updateUser(bearer, user.id(), GraphBodies.signIn(signIn)));
            case EndSessions(var user) ->
                calls.success(Asking.END_SESSIONS, bearer -> graph.revokeSignInSessions(bearer, user.id()));
        }
    }

    /** What was planned for a user that was only expected is planned again for the one that came. */
    private void await(CloudPerson person) throws SystemException {
        if (search.find(person).isPresent()) {
            throw GraphErrors.exception(
                    new Trouble.Overtaken(), "Microsoft 365 knows the account now", "Nothing: it is looked at again.");
        }
        throw GraphErrors.passing(
                patience,
                "Microsoft 365 knows nobody with " + person.words() + " yet",
                "See in Microsoft Entra Connect whether the account's container is synchronised and when it was last.");
    }

    private void awaitMailbox(CloudIdentity user) throws SystemException {
        if (reading.mailbox(user).isEmpty()) {
            throw GraphErrors.passing(
                    patience,
                    "the mailbox of " + user.name() + " does not answer yet",
                    "See in the Exchange admin center whether the mailbox is being made; run the step again later.");
        }
    }
}
