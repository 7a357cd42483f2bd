package io.loligo.contracts.action;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Sets or removes the person's photo.
 *
 * @param photo what it shall be
 * @param places where; at least one
 */
public record ManagePhoto(Photo photo, Set<PhotoPlace> places) implements Action {
    public ManagePhoto {
        if (places.isEmpty()) {
            throw new IllegalArgumentException("places: at least one");
        }
        places = Collections.unmodifiableSet(EnumSet.copyOf(places));
    }

    @Override
    public ActionType type() {
        return ActionType.MANAGE_PHOTO;
    }
}
