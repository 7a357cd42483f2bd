package io.loligo.connector.page;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the form of a document sends. */
public final class DocumentForm {
    @RestForm
    @Nullable
    String name;

    @RestForm
    int version;

    @RestForm
    @Nullable
    String yaml;

    @RestForm
    @Nullable
    String comment;

    @RestForm
    @Nullable
    String wish;

    /** Browsers end lines in two characters; documents are kept with one. */
    Editing editing() {
        return Editing.of(orEmpty(name), version, orEmpty(yaml).replace("\r\n", "\n"), orEmpty(comment));
    }

    Wanted wanted() {
        return switch (orEmpty(wish)) {
            case "test" -> Wanted.TEST;
            case "save" -> Wanted.SAVE;
            case "test-and-save" -> Wanted.TEST_AND_SAVE;
            default -> Wanted.CHECK;
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The buttons. */
    enum Wanted {
        CHECK,
        TEST,
        SAVE,
        TEST_AND_SAVE
    }
}
