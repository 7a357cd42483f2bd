package io.loligo.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.CRC32;

/**
 * Addresses of the files that the frame needs; each changes with the file's content, so that browsers may keep them.
 *
 * @param stylesheet the one style sheet
 * @param script htmx
 * @param mark the icon
 */
public record Assets(String stylesheet, String script, String mark) {

    static Assets ofThisBuild() {
        Properties versions = new Properties();
        try (InputStream file = open("META-INF/loligo/console.properties")) {
            versions.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the console's own files", unreadable);
        }
        return new Assets(
                fingerprinted("console/console.css"),
                "/webjars/htmx.org/" + versions.getProperty("htmx") + "/dist/htmx.min.js",
                fingerprinted("console/mark.svg"));
    }

    private static String fingerprinted(String name) {
        CRC32 sum = new CRC32();
        try (InputStream file = open("META-INF/resources/" + name)) {
            sum.update(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the console's own files", unreadable);
        }
        return "/" + name + "?v=" + HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(
                Assets.class.getClassLoader().getResourceAsStream(resource),
                () -> resource + " is part of the console");
    }
}
