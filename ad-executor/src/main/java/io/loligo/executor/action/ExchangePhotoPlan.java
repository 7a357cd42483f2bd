package io.loligo.executor.action;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.mailbox.MailboxChange.SetPhoto;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxQuestion.Aspect;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.photo.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The photo of a mailbox in an Exchange organization, which Exchange writes anew in its own sizes. */
final class ExchangePhotoPlan {
    private ExchangePhotoPlan() {}

    static MailboxQuestion question(Entry account) {
        return MailboxQuestion.about(account.identity(), Aspect.RECIPIENT).and(Aspect.PHOTO);
    }

    /** @param wished a JPEG; empty for no photo */
    static List<Change> changes(Optional<Picture> wished, Situation seen) throws RefusedException {
        MailboxState state = seen.answers().mailbox().orElseThrow();
        Optional<List<String>> present = state.photo();
        if (present.isEmpty()) {
            if (wished.isEmpty()) {
                return List.of();
            }
            throw new RefusedException(
                    RefusalCode.PRECONDITION,
                    seen.present().dn() + " has no mailbox in the Exchange organization, and so no photo there",
                    "Create the mailbox first, or leave EXCHANGE out of the step's places.");
        }
        Optional<Picture> kept = present.get().stream().findFirst().map(Picture::new);
        boolean isThere =
                wished.isPresent() ? kept.filter(wished.get()::resembles).isPresent() : kept.isEmpty();
        return isThere
                ? List.of()
                : List.of(new Change.InExchange(new SetPhoto(seen.present().identity(), wished.map(Picture::base64))));
    }

    /** The undo of the other places, and the photo that was in Exchange. */
    static Undo undo(Effect effect, Undo elsewhere) {
        Optional<List<String>> before = photo(effect.beside().before());
        if (before.equals(photo(effect.beside().after()))) {
            return elsewhere;
        }
        Photo old = before.flatMap(kept -> kept.stream().findFirst())
                .<Photo>map(Photo.Embedded::new)
                .orElseGet(Photo.None::new);
        List<Action> steps = new ArrayList<>();
        steps.add(new ManagePhoto(old, Set.of(PhotoPlace.EXCHANGE)));
        if (elsewhere instanceof Undo.Steps(var others)) {
            steps.addAll(others);
        }
        return new Undo.Steps(steps);
    }

    private static Optional<List<String>> photo(Answers answers) {
        return answers.mailbox().flatMap(MailboxState::photo);
    }
}
