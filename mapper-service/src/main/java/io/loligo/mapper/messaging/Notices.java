package io.loligo.mapper.messaging;

import io.loligo.mapper.notice.Letter;
import io.loligo.mapper.notice.Letters;
import io.loligo.mapper.notice.Post;
import io.loligo.mapper.notice.Post.UndeliverableException;
import io.loligo.mapper.policy.Policy;
import io.loligo.mapper.request.Consent;
import io.loligo.mapper.request.NoticeStore;
import io.loligo.mapper.request.NoticeStore.Untold;
import io.loligo.mapper.request.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Tells those who may decide, now and then and all at once. Without a mail server nobody is told, and nothing is kept for later: the console
 * shows what waits.
 *
 * @param every from one round of mails to the next
 */
record Notices(NoticeStore store, Optional<Post> post, Letters letters, Duration every) {
    private static final Logger LOG = Logger.getLogger(Notices.class);

    /** Says when to come again. */
    Instant turn(Surroundings surroundings, Instant now) {
        Optional<Policy> policy = surroundings.policy().current();
        List<Untold> untold = policy.isEmpty() ? List.of() : store.untold();
        if (untold.isEmpty()) {
            return now.plus(every);
        }
        Consent consent = new Consent(policy.orElseThrow(), surroundings.desk()::isProven, now);
        if (post.isEmpty() || isSent(untold, request -> consent.addresses(request, surroundings.managerOf(request)))) {
            store.told(untold);
        }
        return now.plus(every);
    }

    /** One that cannot be delivered is told in the log and keeps nobody else from theirs; where no mail goes out all of them wait. */
    private boolean isSent(List<Untold> untold, Function<Request, Set<String>> asked) {
        List<Letter> all = letters.of(untold, asked);
        List<String> failures = new ArrayList<>();
        for (Letter letter : all) {
            try {
                post.orElseThrow().send(letter);
            } catch (UndeliverableException notTaken) {
                failures.add(String.valueOf(notTaken.getMessage()));
            }
        }
        if (!failures.isEmpty()) {
            LOG.warnf("%d of %d mails were not taken; the first: %s", failures.size(), all.size(), failures.getFirst());
        }
        return all.isEmpty() || failures.size() < all.size();
    }
}
