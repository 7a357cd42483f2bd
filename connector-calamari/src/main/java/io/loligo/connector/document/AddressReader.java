package io.loligo.connector.document;

import io.loligo.connector.connection.Address;
import io.loligo.connector.connection.KeyReference;
import io.loligo.documents.Section;
import io.loligo.outbound.Reach;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Reads where HR is, and where its key is found. */
final class AddressReader {
    private static final URI NOWHERE = URI.create("https://nowhere.invalid");
    private static final int MANY = 999_999_999;

    private final Reach reach;

    AddressReader(Reach reach) {
        this.reach = reach;
    }

    Address read(Section section) {
        return new Address(
                base(section),
                key(section),
                reach,
                ConnectionReader.duration(section, "connect-timeout").orElse(Duration.ofSeconds(10)),
                ConnectionReader.duration(section, "read-timeout").orElse(Duration.ofSeconds(60)),
                section.whole("max-page-bytes", 64 << 20, 1, MANY),
                false);
    }

    private URI base(Section section) {
        String text = section.text("base-url");
        if (text.isEmpty()) {
            return NOWHERE;
        }
        try {
            return Address.base(URI.create(text), reach.allowHttp());
        } catch (IllegalArgumentException unfit) {
            boolean isNoUri = unfit.getCause() != null;
            section.problem(
                    "base-url",
                    isNoUri
                            ? "https://<company>.calamari.io/api is accepted, not what is no address at all"
                            : words(unfit));
            return NOWHERE;
        }
    }

    /** Whatever stands in its place is not repeated: it may be the key itself. */
    private static KeyReference key(Section section) {
        KeyReference nothing = new KeyReference.Variable(KeyReference.Variable.BEGINNING);
        if (!section.has("key")) {
            section.problem(
                    "key",
                    "is missing; where the API key is found is accepted: {variable: " + KeyReference.Variable.BEGINNING
                            + "_ACME} or {file: acme-key}");
            return nothing;
        }
        Optional<Section> key = section.section("key");
        if (key.isEmpty()) {
            return nothing;
        }
        Section place = key.get();
        if (place.has("variable") == place.has("file")) {
            section.problem("key", "exactly one of variable, file is accepted");
            return nothing;
        }
        KeyReference found = place.has("variable")
                ? reference(place, "variable", KeyReference.Variable::new).orElse(nothing)
                : reference(place, "file", KeyReference.MountedFile::new).orElse(nothing);
        place.end();
        return found;
    }

    private static Optional<KeyReference> reference(Section key, String name, Function<String, KeyReference> place) {
        try {
            return key.optionalText(name).map(place);
        } catch (IllegalArgumentException unfit) {
            key.problem(name, words(unfit) + " is accepted");
            return Optional.empty();
        }
    }

    private static String words(IllegalArgumentException unfit) {
        return String.valueOf(unfit.getMessage());
    }
}
