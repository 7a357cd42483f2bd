package io.loligo.executor.cloud.graph;

import io.loligo.executor.cloud.Cloud;
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
import io.loligo.executor.cloud.CloudQuestion;
import io.loligo.executor.cloud.CloudQuestion.Aspect;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A tenant over Microsoft Graph. Graph's servers lag behind one another, so a change is read until it shows: the next step
 * must not plan on what was before.
 */
public final class GraphCloud implements Cloud {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final GraphConnection connection;
    private final Subscriptions subscriptions;
    private final UserSearch search;
    private final UserReading reading;
    private final UserWriting writing;
    private final Duration settling;
    private final CountDownLatch left = new CountDownLatch(1);

    public GraphCloud(GraphSettings settings, Clock clock) {
        connection = GraphConnection.open(settings);
        GraphApi graph = connection.graph();
        GraphCalls calls = new GraphCalls(new Tokens(connection.login(), settings, clock), settings, clock);
        subscriptions = new Subscriptions(graph, calls, clock);
        search = new UserSearch(graph, calls);
        reading = new UserReading(graph, calls, subscriptions);
        writing = new UserWriting(
                graph,
                calls,
                search,
                reading,
                subscriptions,
                settings.deadlines().arrival());
        settling = settings.deadlines().settling();
    }

    @Override
    public CloudState look(CloudQuestion question) throws SystemException {
        Optional<CloudIdentity> user = search.find(question.person());
        return user.isPresent() ? reading.read(question, user.get()) : reading.nobody(question);
    }

    @Override
    public void apply(CloudChange change) throws SystemException {
        try {
            writing.send(change);
        } catch (SystemException failure) {
            boolean mayBeDone = failure.trouble().equals(new Trouble.Unreachable(Trouble.Sent.PERHAPS));
            if (!mayBeDone || !isShown(change)) {
                throw failure;
            }
        }
        settle(change);
    }

    @Override
    public void check() throws SystemException {
        subscriptions.known();
    }

    @Override
    public void close() {
        left.countDown();
        connection.close();
    }

    private void settle(CloudChange change) throws SystemException {
        long begun = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        while (!isShown(change) && System.nanoTime() - begun < settling.toNanos()) {
            if (isLeftWithin(pause)) {
                return;
            }
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Waits no longer than this service reaches the tenant at all. */
    private boolean isLeftWithin(Duration pause) {
        try {
            return left.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** What cannot be read counts as not shown; it is no reason to say that the change failed. */
    private boolean isShown(CloudChange change) {
        try {
            return switch (change) {
                case SetUsageLocation(var user, var country) -> isShown(change, user);
                case ChangeLicences(var user, var added, var removed) -> isShown(change, user);
                case SetSignIn(var user, var signIn) -> isShown(change, user);
                case SetAutoReply(var user, var reply) -> isShown(change, user, Aspect.AUTO_REPLY);
                case SetPhoto(var user, var picture) -> isShown(change, user, Aspect.PHOTO);
                case RemovePhoto(var user) -> isShown(change, user, Aspect.PHOTO);
                case EndSessions ended -> true;
                case AwaitUser awaited -> true;
                case AwaitMailbox awaited -> true;
            };
        } catch (SystemException unreadable) {
            return false;
        }
    }

    private boolean isShown(CloudChange change, CloudIdentity user, Aspect... aspects) throws SystemException {
        CloudPerson nobodyInParticular = new CloudPerson(List.of(), Optional.empty());
        CloudState state = reading.read(new CloudQuestion(nobodyInParticular, Set.of(aspects)), user);
        return state.shows(change);
    }
}
