package io.loligo.executor.action;

import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Target;
import io.loligo.contracts.action.Undo;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.photo.Picture;
import io.loligo.executor.photo.Portrait;
import io.loligo.executor.photo.Thumbnail;
import io.loligo.executor.photo.UnusableImageException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The photo, in each place as that place takes it; the same picture is found there the next time. */
final class ManagePhotoHandler implements ActionHandler<ManagePhoto> {

    @Override
    public Lookups needs(ManagePhoto action, Target target) {
        Lookups lookups = Lookups.account(Attributes.THUMBNAIL_PHOTO);
        return action.places().contains(PhotoPlace.MICROSOFT_365) ? lookups.and(CloudDraft.attributes()) : lookups;
    }

    @Override
    public Questions beside(ManagePhoto action, Optional<Entry> account) {
        Questions questions = action.places().contains(PhotoPlace.MICROSOFT_365)
                ? CloudPhotoPlan.questions(account)
                : Questions.none();
        if (action.photo() instanceof Photo.Hosted(var address) && account.isPresent()) {
            questions = questions.andPhoto(address);
        }
        return action.places().contains(PhotoPlace.EXCHANGE) && account.isPresent()
                ? questions.and(ExchangePhotoPlan.question(account.get()))
                : questions;
    }

    @Override
    public Plan plan(ManagePhoto action, Situation before) throws RefusedException {
        Entry account = before.present();
        Optional<byte[]> file = file(action.photo(), before.answers());
        List<Change> changes = new ArrayList<>();
        for (PhotoPlace place : action.places()) {
            switch (place) {
                case DIRECTORY -> changes.addAll(inDirectory(account, made(file, Thumbnail::of)));
                case MICROSOFT_365 -> changes.addAll(CloudPhotoPlan.changes(made(file, Portrait::of), before));
                case EXCHANGE -> changes.addAll(ExchangePhotoPlan.changes(made(file, Portrait::of), before));
            }
        }
        return Plan.mixed(changes);
    }

    @Override
    public Undo undo(ManagePhoto action, Effect effect) {
        return CloudPhotoPlan.undo(effect, ExchangePhotoPlan.undo(effect, Undoing.of(effect)));
    }

    private static List<Change> inDirectory(Entry account, Optional<Picture> wished) {
        List<String> values = wished.map(Picture::base64).stream().toList();
        return account.all(Attributes.THUMBNAIL_PHOTO).equals(values)
                ? List.of()
                : List.of(new Change.InDirectory(
                        new DirectoryChange.Modify(List.of(Modification.replace(Attributes.THUMBNAIL_PHOTO, values)))));
    }

    private static Optional<byte[]> file(Photo photo, Answers answers) throws RefusedException {
        return switch (photo) {
            case Photo.None none -> Optional.empty();
            case Photo.Embedded(String base64) -> Optional.of(decoded(base64));
            case Photo.Hosted hosted ->
                Optional.of(answers.photo().orElseThrow().bytes());
        };
    }

    private static byte[] decoded(String base64) throws RefusedException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw unusable("base64 of a JPEG or PNG file, not other text");
        }
    }

    private static Optional<Picture> made(Optional<byte[]> file, Maker maker) throws RefusedException {
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(Picture.of(maker.of(file.get())));
        } catch (UnusableImageException refused) {
            throw unusable(String.valueOf(refused.getMessage()));
        }
    }

    /** Makes of a file what a place keeps. */
    private interface Maker {
        byte[] of(byte[] file) throws UnusableImageException;
    }

    private static RefusedException unusable(String what) {
        return new RefusedException(
                RefusalCode.INVALID_VALUE, "photo: " + what, "Replace the picture where it comes from.");
    }
}
