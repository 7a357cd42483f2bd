package io.loligo.executor.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LikenessTest {

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPictureResemblesItselfWrittenAnew(long seed) throws Exception {
        BufferedImage drawn = drawn(seed, 800);
        byte[] original = file(drawn, "png");
        byte[] portrait = Portrait.of(original);
        byte[] again = Portrait.of(portrait);

        assertThat(portrait.length).isLessThanOrEqualTo(Thumbnail.MOST_BYTES);
        assertThat(likeness(portrait).resembles(likeness(original))).isTrue();
        assertThat(likeness(again).resembles(likeness(portrait))).isTrue();
        assertThat(likeness(Thumbnail.of(portrait)).resembles(likeness(portrait)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anotherPictureIsAnother(long seed) throws Exception {
        assertThat(likeness(file(drawn(seed, 400), "jpeg")).resembles(likeness(file(drawn(seed + 1000, 400), "jpeg"))))
                .isFalse();
    }

    @Test
    void whatIsNoPictureHasNoLikeness() {
        assertThat(Likeness.of("<html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static Likeness likeness(byte[] file) {
        return Likeness.of(file).orElseThrow();
    }

    private static BufferedImage drawn(long seed, int side) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        for (int i = 0; i < 30; i++) {
            canvas.setColor(new Color(random.nextInt(0x1000000)));
            canvas.fillOval(random.nextInt(side) - side / 8, random.nextInt(side) - side / 8, side / 3, side / 4);
        }
        canvas.dispose();
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        }
    }
}
