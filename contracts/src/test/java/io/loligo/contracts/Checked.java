package io.loligo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.contracts.wire.ContractsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are checked in and must agree with the code; {@code -Dcontracts.write=true} writes them anew. */
public final class Checked {
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private Checked() {}

    /** Fails unless {@code file} holds {@code expected}. */
    public static void in(Path file, JsonNode expected) throws IOException {
        String text = ContractsJson.mapper().writer(PRINTER).writeValueAsString(expected) + "\n";
        if (Boolean.getBoolean("contracts.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).as("%s; -Dcontracts.write=true writes it", file).exists();
        assertThat(ContractsJson.mapper().readTree(file.toFile()))
                .as("%s no longer agrees with the code; if that is meant, -Dcontracts.write=true rewrites it", file)
                .isEqualTo(ContractsJson.mapper().readTree(text));
    }
}
