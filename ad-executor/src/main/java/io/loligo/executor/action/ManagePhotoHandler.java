package io.loligo.executor.action;

import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Modification;
import io.loligo.executor.photo.Thumbnail;
import io.loligo.executor.photo.UnusableImageException;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The photo in the directory; the same picture is made into the same bytes, so a repetition finds it there. */
final class ManagePhotoHandler implements ActionHandler<ManagePhoto> {

    @Override
    public Lookups needs(ManagePhoto action, Target target) {
        return Lookups.account(Attributes.THUMBNAIL_PHOTO);
    }

    @Override
    public Plan plan(ManagePhoto action, Situation before) throws RefusedException {
        if (!action.places().equals(Set.of(PhotoPlace.DIRECTORY))) {
            throw new RefusedException(
                    RefusalCode.NOT_CONFIGURED,
                    "this executor is not set up for photos in " + action.places(),
                    "Name DIRECTORY alone in the step's places.");
        }
        Entry account = before.present();
        List<String> wished = wished(action.photo());
        return account.all(Attributes.THUMBNAIL_PHOTO).equals(wished)
                ? Plan.nothing()
                : Plan.of(
                        new DirectoryChange.Modify(List.of(Modification.replace(Attributes.THUMBNAIL_PHOTO, wished))));
    }

    private static List<String> wished(Photo photo) throws RefusedException {
        return switch (photo) {
            case Photo.None none -> List.of();
            case Photo.Embedded(String base64) -> List.of(thumbnail(base64));
            case Photo.Hosted hosted ->
                throw new RefusedException(
                        RefusalCode.NOT_CONFIGURED,
                        "this executor fetches no photos from other hosts",
                        "Send the photo in the event itself.");
        };
    }

    private static String thumbnail(String base64) throws RefusedException {
        try {
            return Base64.getEncoder()
                    .encodeToString(Thumbnail.of(Base64.getDecoder().decode(base64)));
        } catch (IllegalArgumentException notBase64) {
            throw unusable("base64 of a JPEG or PNG file, not other text");
        } catch (UnusableImageException refused) {
            throw unusable(String.valueOf(refused.getMessage()));
        }
    }

    private static RefusedException unusable(String what) {
        return new RefusedException(
                RefusalCode.INVALID_VALUE, "photo: " + what, "Replace the picture where it comes from.");
    }
}
