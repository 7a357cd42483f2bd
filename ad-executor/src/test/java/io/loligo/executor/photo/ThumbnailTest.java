package io.loligo.executor.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailTest {

    @ParameterizedTest
    @CsvSource({"jpg,1600,900", "jpg,900,1600", "png,300,300", "png,3000,4000"})
    void anyPictureBecomesASmallSquareJpeg(String format, int width, int height) throws Exception {
        byte[] thumbnail = Thumbnail.of(file(halves(width, height), format));

        assertThat(thumbnail).hasSizeLessThanOrEqualTo(Thumbnail.MOST_BYTES).startsWith(0xff, 0xd8);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(thumbnail));
        assertThat(picture.getWidth()).isEqualTo(240);
        assertThat(picture.getHeight()).isEqualTo(240);
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws Exception {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Thumbnail.of(file(halves(48, 60), "png"))));

        assertThat(picture.getWidth()).isEqualTo(48);
    }

    @Test
    void thePictureIsAlwaysMadeIntoTheSameBytesAndAgainFromItself() throws Exception {
        byte[] file = file(halves(640, 480), "jpg");

        assertThat(Thumbnail.of(file)).isEqualTo(Thumbnail.of(file));
    }

    @Test
    void theWorstPictureStillFits() throws Exception {
        BufferedImage noise = new BufferedImage(2000, 2000, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < 2000; x++) {
            for (int y = 0; y < 2000; y++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }

        assertThat(Thumbnail.of(file(noise, "jpg"))).hasSizeLessThanOrEqualTo(Thumbnail.MOST_BYTES);
    }

    @Test
    void whatTheCameraNotedIsGoneButThePictureStandsUpright() throws Exception {
        byte[] turned = withExif(file(halves(600, 600), "jpg"), 6, "GPS 50.06N 19.94E");

        byte[] thumbnail = Thumbnail.of(turned);

        assertThat(new String(thumbnail, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("GPS");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(thumbnail));
        // Red on the left before; turned by a quarter to the right, red is on top.
        assertThat(new Color(picture.getRGB(120, 30)).getRed()).isGreaterThan(200);
        assertThat(new Color(picture.getRGB(120, 210)).getBlue()).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65_535})
    void aSenselessOrientationCountsAsUpright(int code) throws Exception {
        byte[] file = file(halves(600, 600), "jpg");

        assertThat(Thumbnail.of(withExif(file, code, ""))).isEqualTo(Thumbnail.of(file));
    }

    @Test
    void aSmallFileThatUnpacksToAHugePictureIsRefusedUnopened() throws Exception {
        assertThatExceptionOfType(UnusableImageException.class)
                .isThrownBy(() -> Thumbnail.of(bomb(19_000, 19_000)))
                .withMessageContaining("at most 50 million pixels, not of 19000 x 19000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "%PDF-1.7"})
    void whatIsNoPictureIsRefused(String file) {
        assertThatExceptionOfType(UnusableImageException.class)
                .isThrownBy(() -> Thumbnail.of(file.getBytes(StandardCharsets.ISO_8859_1)))
                .withMessageContaining("a JPEG or PNG file");
    }

    @Test
    void aFileThatIsCutOffAnywhereIsRefusedOrReadButBreaksNothing() throws Exception {
        byte[] file = file(halves(200, 200), "png");
        for (int length = 0; length < file.length; length += 7) {
            byte[] cut = java.util.Arrays.copyOf(file, length);
            try {
                assertThat(Thumbnail.of(cut)).isNotEmpty();
            } catch (UnusableImageException refused) {
                assertThat(refused).hasMessageContaining("a JPEG or PNG file");
            }
        }
    }

    /** Red on the left, blue on the right. */
    private static BufferedImage halves(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, height);
        canvas.dispose();
        return picture;
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, file)).isTrue();
        return file.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg, int orientation, String note) {
        byte[] text = note.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(26 + text.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0).put(text);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
        file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff.capacity()));
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        file.put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    /** A PNG of one colour, which packs a thousandfold. */
    private static byte[] bomb(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[(width / 8 + 2) * 100]);
        deflater.finish();
        byte[] packed = new byte[100_000];
        chunk(file, "IDAT", java.util.Arrays.copyOf(packed, deflater.deflate(packed)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        file.write(ByteBuffer.allocate(4).putInt(data.length).array());
        file.write(name);
        file.write(data);
        file.write(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }
}
