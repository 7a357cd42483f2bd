package io.loligo.executor.photo;

/**
 * A square JPEG as Microsoft 365 shows it at its largest: 648 pixels. Made as a {@link Thumbnail} is, and no larger as a file,
 * so that the photo that it takes the place of fits into an event.
 */
public final class Portrait {
    private static final int SIDE = 648;

    private Portrait() {}

    /**
     * Makes one.
     *
     * @param file a JPEG or PNG file
     * @throws UnusableImageException if it is none, or one that would take too much room to unpack
     */
    public static byte[] of(byte[] file) throws UnusableImageException {
        return Thumbnail.square(file, SIDE);
    }
}
