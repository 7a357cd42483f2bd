package io.loligo.contracts.action;

import java.util.Set;

/**
 * Sets or removes the person's photo.
 *
 * @param photo what it shall be
 * @param places where
 */
public record ManagePhoto(Photo photo, Set<PhotoPlace> places) implements Action {
    public ManagePhoto {
        places = Set.copyOf(places);
    }

    @Override
    public ActionType type() {
        return ActionType.MANAGE_PHOTO;
    }
}
