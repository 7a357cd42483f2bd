package io.loligo.executor.photo;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held: EXIF's tag 0x0112 in a JPEG's first APP1 segment (CIPA DC-008). Whatever is malformed counts as
 * upright.
 *
 * @param code 1 to 8
 */
record Orientation(int code) {
    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int FIELD = 12;

    static Orientation of(byte[] file) {
        try {
            return new Orientation(code(ByteBuffer.wrap(file)));
        } catch (RuntimeException malformed) {
            return new Orientation(UPRIGHT);
        }
    }

    private static int code(ByteBuffer file) {
        if (Short.toUnsignedInt(file.getShort()) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        while (true) {
            int marker = Short.toUnsignedInt(file.getShort());
            if (marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            int length = Short.toUnsignedInt(file.getShort()) - Short.BYTES;
            if (marker == APP1 && startsWithExif(file)) {
                return tag(file.slice(file.position() + EXIF.length, length - EXIF.length));
            }
            file.position(file.position() + length);
        }
    }

    private static boolean startsWithExif(ByteBuffer file) {
        return file.slice(file.position(), EXIF.length).equals(ByteBuffer.wrap(EXIF));
    }

    private static int tag(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int fields = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < fields; i++) {
            int field = directory + Short.BYTES + i * FIELD;
            if (Short.toUnsignedInt(tiff.getShort(field)) == TAG) {
                int code = Short.toUnsignedInt(tiff.getShort(field + 8));
                return code >= 1 && code <= 8 ? code : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    BufferedImage upright(BufferedImage picture) {
        if (code == UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lying = code >= 5;
        AffineTransform turn = switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        BufferedImage upright =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = upright.createGraphics();
        try {
            canvas.drawImage(picture, turn, null);
        } finally {
            canvas.dispose();
        }
        return upright;
    }
}
