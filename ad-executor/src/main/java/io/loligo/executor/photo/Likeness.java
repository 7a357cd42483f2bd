package io.loligo.executor.photo;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a picture looks like, whatever file it is in: a service that keeps photos may write them anew. Each bit says
 * whether a spot of the picture, reduced to nine by eight, is clearly brighter than its right neighbour.
 *
 * @param bits hardly any differs between two files of one picture
 * @param colour the picture's mean red, green and blue, 0 to 255
 */
public record Likeness(long bits, List<Integer> colour) {
    private static final int LOOKED_AT = 648;
    private static final int ACROSS = 9;
    private static final int DOWN = 8;
    /** Of 255; what JPEG makes of an even area is less. */
    private static final int CLEARLY = 8;
    /** Two portraits of one person in the same room still differ in more. */
    private static final int NOISE = 4;

    /** Empty when it is no picture that can be read. */
    public static Optional<Likeness> of(byte[] file) {
        try {
            return Optional.of(of(Thumbnail.picture(file, LOOKED_AT)));
        } catch (UnusableImageException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether they are one picture. */
    public boolean resembles(Likeness other) {
        return Long.bitCount(bits ^ other.bits) <= NOISE
                && IntStream.range(0, colour.size())
                        .allMatch(i -> Math.abs(colour.get(i) - other.colour.get(i)) <= CLEARLY);
    }

    private static Likeness of(BufferedImage picture) {
        int[][] grey = reduced(picture);
        long bits = 0;
        for (int[] row : grey) {
            for (int x = 0; x + 1 < ACROSS; x++) {
                bits = bits << 1 | (row[x] > row[x + 1] + CLEARLY ? 1 : 0);
            }
        }
        return new Likeness(bits, colour(picture));
    }

    /** The mean brightness of each field: every pixel counts, so that no other size or quality of the file matters. */
    private static int[][] reduced(BufferedImage picture) {
        int[][] grey = new int[DOWN][ACROSS];
        for (int y = 0; y < DOWN; y++) {
            for (int x = 0; x < ACROSS; x++) {
                grey[y][x] = mean(
                        picture,
                        x * picture.getWidth() / ACROSS,
                        y * picture.getHeight() / DOWN,
                        Math.max(1, picture.getWidth() / ACROSS),
                        Math.max(1, picture.getHeight() / DOWN));
            }
        }
        return grey;
    }

    private static List<Integer> colour(BufferedImage picture) {
        long[] sums = new long[3];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                sums[0] += rgb >> 16 & 255;
                sums[1] += rgb >> 8 & 255;
                sums[2] += rgb & 255;
            }
        }
        long pixels = (long) picture.getWidth() * picture.getHeight();
        return Arrays.stream(sums).mapToObj(sum -> (int) (sum / pixels)).toList();
    }

    private static int mean(BufferedImage picture, int left, int top, int width, int height) {
        long sum = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                int colour = picture.getRGB(x, y);
                sum += 299 * (colour >> 16 & 255) + 587 * (colour >> 8 & 255) + 114 * (colour & 255);
            }
        }
        return (int) (sum / (1000L * width * height));
    }
}
