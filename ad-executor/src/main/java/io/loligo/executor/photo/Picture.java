package io.loligo.executor.photo;

import java.util.Base64;
import java.util.HexFormat;

/** An image file, in base64. */
public record Picture(String base64) {

    public static Picture of(byte[] file) {
        return new Picture(Base64.getEncoder().encodeToString(file));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }

    /** Whether it is the same picture, though the tenant may have written the file anew. */
    public boolean resembles(Picture other) {
        return base64.equals(other.base64)
                || Likeness.of(bytes())
                        .flatMap(mine -> Likeness.of(other.bytes()).map(mine::resembles))
                        .orElse(false);
    }

    /** What it looks like, in hexadecimal digits: pictures that resemble one another have nearly the same. */
    public String likeness() {
        return Likeness.of(bytes())
                .map(likeness -> HexFormat.of().toHexDigits(likeness.bits()))
                .orElse("unreadable");
    }

    /** Without the image. */
    @Override
    public String toString() {
        return "picture of " + base64.length() * 3L / 4 + " bytes";
    }
}
