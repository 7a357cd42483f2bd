package io.loligo.executor.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * A square JPEG for {@code thumbnailPhoto}: the middle of the picture, upright, written anew so that nothing of the file
 * but its picture remains (no place, camera or hidden preview).
 */
public final class Thumbnail {
    /** What {@code thumbnailPhoto} may hold. */
    public static final int MOST_BYTES = 100 * 1024;

    private static final int SIDE = 240;
    private static final int LARGEST_FILE = 10 * 1024 * 1024;
    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 50_000_000;
    private static final float BEST = 0.9f;
    private static final float WORST = 0.3f;
    private static final float WORSE = 0.15f;
    private static final Set<String> FORMATS = Set.of("jpeg", "png");

    private Thumbnail() {}

    /**
     * Makes one.
     *
     * @param file a JPEG or PNG file
     * @throws UnusableImageException if it is none, or one that would take too much room to unpack
     */
    public static byte[] of(byte[] file) throws UnusableImageException {
        return square(file, SIDE);
    }

    /** The same with sides of at most so many pixels. */
    static byte[] square(byte[] file, int side) throws UnusableImageException {
        BufferedImage square = square(picture(file, side), side);
        for (float quality = BEST; quality >= WORST; quality -= WORSE) {
            byte[] jpeg = jpeg(square, quality);
            if (jpeg.length <= MOST_BYTES) {
                return jpeg;
            }
        }
        throw new UnusableImageException("a picture that fits into 100 KB as a JPEG of " + side + " pixels");
    }

    /** Upright; unpacked no larger than what is shown at {@code side} pixels needs. */
    static BufferedImage picture(byte[] file, int side) throws UnusableImageException {
        if (file.length > LARGEST_FILE) {
            throw new UnusableImageException("a file of at most 10 MB, not of " + file.length + " bytes");
        }
        return Orientation.of(file).upright(read(file, side));
    }

    private static BufferedImage read(byte[] file, int side) throws UnusableImageException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new UnusableImageException("a JPEG or PNG file, not another kind of file");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader, side);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException damaged) {
            throw new UnusableImageException("a JPEG or PNG file that is whole, not a damaged one");
        }
    }

    // The size is in the file's head: it is looked at before anything is unpacked.
    private static BufferedImage read(ImageReader reader, int side) throws IOException, UnusableImageException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
            throw new UnusableImageException("a JPEG or PNG file, not " + format);
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1
                || height < 1
                || width > LONGEST_SIDE
                || height > LONGEST_SIDE
                || (long) width * height > MOST_PIXELS) {
            throw new UnusableImageException(
                    "a picture of at most 50 million pixels, not of " + width + " x " + height);
        }
        ImageReadParam every = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(width, height) / (2 * side));
        every.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, every);
    }

    /** The middle, on white where the picture can be seen through; a small picture is not blown up. */
    private static BufferedImage square(BufferedImage picture, int most) {
        int middle = Math.min(picture.getWidth(), picture.getHeight());
        int side = Math.min(middle, most);
        int left = (picture.getWidth() - middle) / 2;
        int top = (picture.getHeight() - middle) / 2;
        BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = square.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            canvas.setBackground(java.awt.Color.WHITE);
            canvas.clearRect(0, 0, side, side);
            canvas.drawImage(picture, 0, 0, side, side, left, top, left + middle, top + middle, null);
        } finally {
            canvas.dispose();
        }
        return square;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws UnusableImageException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException unwritable) {
            throw new UnusableImageException("a picture that can be written as a JPEG");
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
