package io.loligo.mapper;

import io.loligo.documents.SourceFile;
import io.loligo.mapper.document.Loaded;
import io.loligo.mapper.document.PolicyReader;
import io.loligo.mapper.library.PolicyFolder;
import io.loligo.mapper.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The policies of the mapper's tests. */
public final class Policies {
    private Policies() {}

    /** The one that comes with Loligo. */
    public static Policy shipped() {
        try {
            return accepted(
                    PolicyReader.read(new PolicyFolder(Optional.empty()).read().files()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Policy of(String yaml) {
        return accepted(PolicyReader.read(List.of(new SourceFile("policy.yaml", yaml))));
    }

    private static Policy accepted(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Accepted accepted -> accepted.policy();
            case Loaded.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
