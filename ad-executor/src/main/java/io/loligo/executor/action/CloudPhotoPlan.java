package io.loligo.executor.action;

import io.loligo.contracts.action.Action;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.cloud.CloudChange.RemovePhoto;
import io.loligo.executor.cloud.CloudChange.SetPhoto;
import io.loligo.executor.cloud.CloudQuestion.Aspect;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.cloud.CloudUser;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.photo.Picture;
import io.loligo.executor.photo.Portrait;
import io.loligo.executor.photo.Thumbnail;
import io.loligo.executor.photo.UnusableImageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The photo in Microsoft 365, which lives in the mailbox. Whoever has no mailbox has no photo to remove. */
final class CloudPhotoPlan {
    private CloudPhotoPlan() {}

    static Questions questions(Optional<Entry> account) {
        return CloudDraft.questions(account, Aspect.PHOTO);
    }

    /** @param wished a JPEG; empty for no photo */
    static List<Change> changes(Optional<Picture> wished, Situation seen) throws RefusedException {
        CloudDraft draft = CloudDraft.on(seen);
        if (wished.isEmpty()) {
            return draft.known().flatMap(CloudUser::photo).isEmpty()
                    ? List.of()
                    : draft.then(new RemovePhoto(draft.user().identity())).asChanges();
        }
        draft = draft.withUser(seen).withMailbox();
        boolean isThere = draft.user().photo().filter(wished.get()::resembles).isPresent();
        return isThere
                ? draft.asChanges()
                : draft.then(new SetPhoto(draft.user().identity(), wished.get()))
                        .asChanges();
    }

    /** The directory's undo, and the photo that was in Microsoft 365. */
    static Undo undo(Effect effect, Undo directory) {
        Optional<Picture> before = photo(effect.beside().before());
        if (before.equals(photo(effect.beside().after()))) {
            return directory;
        }
        List<Action> steps = new ArrayList<>();
        try {
            Photo old =
                    before.isPresent() ? new Photo.Embedded(small(before.get()).base64()) : new Photo.None();
            steps.add(new ManagePhoto(old, Set.of(PhotoPlace.MICROSOFT_365)));
        } catch (UnusableImageException unreadable) {
            return new Undo.Impossible("the old photo is " + unreadable.getMessage() + "; upload it again by hand");
        }
        if (directory instanceof Undo.Steps(var others)) {
            steps.addAll(others);
        }
        return new Undo.Steps(steps);
    }

    /** An event holds no more than the directory does. */
    private static Picture small(Picture picture) throws UnusableImageException {
        byte[] file = picture.bytes();
        return file.length <= Thumbnail.MOST_BYTES ? picture : Picture.of(Portrait.of(file));
    }

    private static Optional<Picture> photo(Answers answers) {
        return answers.cloud().flatMap(CloudState::user).flatMap(CloudUser::photo);
    }
}
