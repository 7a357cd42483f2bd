package io.loligo.local.chain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The policy documents of a local run: those that come with the mapper, written at the first start for the directory at
 * hand. From then on they are a person's to change; the mapper notices.
 */
final class Policies {
    private static final String SHIPPED = "mapper-service/src/main/resources/policy";
    private static final String SHIPPED_BASE = "DC=corp,DC=example,DC=com";

    private static final String MICROSOFT_365 = "microsoft365.yaml";

    private Policies() {}

    /** Writes into {@code folder} what is not there yet, and returns it. */
    static Path in(Path folder, Path root, String base) throws IOException {
        Files.createDirectories(folder);
        for (Path document : documents(root.resolve(SHIPPED))) {
            Path own = folder.resolve(document.getFileName());
            if (!Files.exists(own)) {
                Files.writeString(
                        own,
                        Files.readString(document)
                                .replace(SHIPPED_BASE, base)
                                .replace(domain(SHIPPED_BASE), domain(base)));
            }
        }
        return folder;
    }

    /** Adds what a run with a simulated tenant does there; the documents that come with the mapper reach none. */
    static void addMicrosoft365(Path folder) throws IOException {
        Path own = folder.resolve(MICROSOFT_365);
        try (InputStream document = Objects.requireNonNull(Policies.class.getResourceAsStream(MICROSOFT_365))) {
            if (!Files.exists(own)) {
                Files.copy(document, own);
            }
        }
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    /** {@code OU=Staff,DC=corp,DC=example,DC=com} is in {@code corp.example.com}. */
    static String domain(String base) {
        return Arrays.stream(base.split(",", -1))
                .map(String::strip)
                .filter(part -> part.regionMatches(true, 0, "DC=", 0, 3))
                .map(part -> part.substring(3))
                .collect(Collectors.joining("."));
    }
}
