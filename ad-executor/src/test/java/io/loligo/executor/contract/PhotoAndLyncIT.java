package io.loligo.executor.contract;

import static io.loligo.executor.contract.People.random;
import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.DisableLync;
import io.loligo.contracts.action.ManagePhoto;
import io.loligo.contracts.action.Outcome;
import io.loligo.contracts.action.Outcome.Applied;
import io.loligo.contracts.action.Outcome.Refused;
import io.loligo.contracts.action.Photo;
import io.loligo.contracts.action.PhotoPlace;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.photo.Photos;
import io.loligo.executor.photo.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@OnBothDirectories
class PhotoAndLyncIT {
    private final Scene scene;
    private final String anchor = random("e");

    PhotoAndLyncIT(Scene scene) {
        this.scene = scene;
    }

    @Test
    void aPhotoIsSetReplacedAndTakenAway() throws Exception {
        scene.hired(anchor, "Ann");

        Applied first = scene.applied(anchor, photo(picture(400, 0xff0000)));
        byte[] red = thumbnail();
        assertThat(red).startsWith(0xff, 0xd8).hasSizeLessThan(100 * 1024);
        Applied second = scene.applied(anchor, photo(picture(300, 0x0000ff)));
        assertThat(thumbnail()).isNotEqualTo(red);
        scene.undo(anchor, second);
        assertThat(thumbnail()).isEqualTo(red);
        Applied none = scene.applied(anchor, new ManagePhoto(new Photo.None(), Set.of(PhotoPlace.DIRECTORY)));
        assertThat(scene.directory().account(anchor).hasAttribute("thumbnailPhoto"))
                .isFalse();
        scene.undo(anchor, none);
        assertThat(thumbnail()).isEqualTo(red);
        scene.undo(anchor, first);
        assertThat(scene.directory().account(anchor).hasAttribute("thumbnailPhoto"))
                .isFalse();
    }

    @Test
    void aPhotoOfAnotherHostIsFetchedAndComparedAsAnyOther() throws Exception {
        URI address = URI.create("https://photos.example.com/ann.jpg");
        ManagePhoto hosted = new ManagePhoto(new Photo.Hosted(address), Set.of(PhotoPlace.DIRECTORY));
        Map<URI, Picture> kept = new HashMap<>(Map.of(address, new Picture(picture(400, 0xff0000))));
        scene.hired(anchor, "Ann");
        Refused refused = scene.refused(anchor, hosted, RefusalCode.NOT_CONFIGURED);
        assertThat(refused.explanation().advice()).contains("loligo.photos.hosts");

        try (Scene reaching = Scene.with(scene.directory(), systems -> systems.and(new Kept(kept)))) {
            Applied applied = reaching.applied(anchor, hosted);
            assertThat(thumbnail()).startsWith(0xff, 0xd8);
            kept.put(address, Picture.of("#!/bin/sh".getBytes(StandardCharsets.US_ASCII)));
            reaching.refused(anchor, hosted, RefusalCode.INVALID_VALUE);
            reaching.undo(anchor, applied);
        }
        assertThat(scene.directory().account(anchor).hasAttribute("thumbnailPhoto"))
                .isFalse();
    }

    /** What lies where. */
    private record Kept(Map<URI, Picture> pictures) implements Photos {
        @Override
        public Picture fetch(URI address) {
            return pictures.get(address);
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        scene.hired(anchor, "Ann");

        Refused refused = scene.refused(
                anchor,
                photo(Base64.getEncoder().encodeToString("#!/bin/sh".getBytes(StandardCharsets.US_ASCII))),
                RefusalCode.INVALID_VALUE);

        assertThat(refused.explanation().answered()).contains("a JPEG or PNG file");
    }

    @Test
    void inAForestWithoutLyncNobodyIsAUser() throws Exception {
        scene.hired(anchor, "Ann");
        long writes = scene.directory().writes();

        assertThat(scene.run(anchor, new DisableLync())).isEqualTo(new Outcome.AlreadySatisfied());

        assertThat(scene.directory().writes()).isEqualTo(writes);
    }

    private byte[] thumbnail() throws Exception {
        return scene.directory().account(anchor).getAttributeValueBytes("thumbnailPhoto");
    }

    private static ManagePhoto photo(String base64) {
        return new ManagePhoto(new Photo.Embedded(base64), Set.of(PhotoPlace.DIRECTORY));
    }

    static String picture(int side, int colour) throws Exception {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                picture.setRGB(x, y, colour);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return Base64.getEncoder().encodeToString(file.toByteArray());
    }
}
