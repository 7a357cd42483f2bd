package io.loligo.mapper.library;

import io.loligo.documents.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the documents lie: a folder, or, without one, the documents that come with Loligo. */
public final class PolicyFolder {
    private static final List<String> SHIPPED = List.of("directory.yaml", "accounts.yaml", "automations.yaml");

    private final Optional<Path> folder;

    public PolicyFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Its files as they are now; files whose name starts with a dot are not for us. */
    public Contents read() throws IOException {
        return folder.isEmpty() ? shipped() : files(folder.get());
    }

    public String place() {
        return folder.map(Path::toString).orElse("the documents that come with Loligo");
    }

    private static Contents files(Path folder) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        Instant changedAt = Instant.EPOCH;
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.filter(PolicyFolder::isPolicy).sorted().toList()) {
                files.add(new SourceFile(path.getFileName().toString(), Files.readString(path)));
                Instant changed = Files.getLastModifiedTime(path).toInstant();
                changedAt = changed.isAfter(changedAt) ? changed : changedAt;
            }
        }
        return new Contents(files, changedAt);
    }

    private static boolean isPolicy(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(path);
    }

    private static Contents shipped() throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (String name : SHIPPED) {
            try (InputStream in = Objects.requireNonNull(
                    PolicyFolder.class.getResourceAsStream("/policy/" + name), "the policy is in the jar")) {
                files.add(new SourceFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return new Contents(files, Instant.EPOCH);
    }

    /** Files, and when the last of them was written. */
    public record Contents(List<SourceFile> files, Instant changedAt) {
        public Contents {
            files = List.copyOf(files);
        }
    }
}
