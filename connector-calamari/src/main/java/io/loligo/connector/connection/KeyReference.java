package io.loligo.connector.connection;

import java.util.regex.Pattern;

/**
 * Where a connection's API key is found. A document names one of few places, so that whoever may edit a connection cannot have
 * any other secret of the process sent to an address of their choice.
 */
public sealed interface KeyReference {

    /** From the service's own settings, which came from the environment. */
    record Given(ApiKey key) implements KeyReference {}

    /** An environment variable whose name says that it is for this. */
    record Variable(String name) implements KeyReference {
        public static final String BEGINNING = "LOLIGO_CALAMARI_API_KEY";
        private static final Pattern NAME = Pattern.compile(BEGINNING + "[A-Z0-9_]{0,100}");

        public Variable {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("a name that begins with " + BEGINNING);
            }
        }
    }

    /** A file in the folder of mounted keys; its name has no folder in it. */
    record MountedFile(String name) implements KeyReference {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

        public MountedFile {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("a file's name without a folder");
            }
        }
    }
}
