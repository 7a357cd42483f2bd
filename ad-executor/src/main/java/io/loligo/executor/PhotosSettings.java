package io.loligo.executor;

import io.loligo.executor.photo.PhotoHosts;
import io.loligo.executor.photo.http.HttpPhotos;
import io.loligo.executor.photo.http.HttpPhotosSettings;
import java.util.Set;

/** Turns the configuration of photos into settings, or says which key is wrong and what is accepted. */
final class PhotosSettings {
    /** What is larger is no photo of a person. */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private PhotosSettings() {}

    static HttpPhotos open(PhotosConfig config) {
        try {
            return new HttpPhotos(new HttpPhotosSettings(
                    new PhotoHosts(
                            config.hosts().orElseGet(Set::of),
                            config.insideHosts().orElseGet(Set::of)),
                    config.trustCertificate(),
                    config.deadline(),
                    MOST_BYTES));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("loligo.photos." + wrong.getMessage(), wrong);
        }
    }
}
