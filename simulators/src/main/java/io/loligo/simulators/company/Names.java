package io.loligo.simulators.company;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Personal names in the scripts and shapes that break naive software. */
final class Names {
    /** A name in its own script and in ASCII. */
    private record Spelling(String own, String ascii) {
        static Spelling of(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new Spelling(text, folded(text))
                    : new Spelling(text.substring(0, equals), text.substring(equals + 1));
        }
    }

    private record LastName(Spelling male, Spelling female) {
        static LastName of(String text) {
            String[] forms = text.split("/", 2);
            return new LastName(Spelling.of(forms[0]), Spelling.of(forms[forms.length - 1]));
        }
    }

    private record Culture(int weight, List<Spelling> male, List<Spelling> female, List<LastName> last) {
        Name pick(Dice dice) {
            boolean isFemale = dice.chance(50);
            List<Spelling> firsts = isFemale ? female : male;
            Spelling first = dice.pick(firsts);
            LastName pair = dice.pick(last);
            Spelling family = isFemale ? pair.female() : pair.male();
            Optional<String> middle =
                    dice.chance(8) ? Optional.of(dice.pick(firsts).own()) : Optional.empty();
            return new Name(
                    first.own(),
                    middle.filter(name -> !name.equals(first.own())),
                    family.own(),
                    first.ascii() + "." + family.ascii(),
                    isFemale ? Sex.FEMALE : Sex.MALE);
        }
    }

    private static final List<Culture> CULTURES = read();
    private static final int WEIGHTS =
            CULTURES.stream().mapToInt(Culture::weight).sum();

    /** Each of these is in every company that is large enough. */
    private static final List<Name> PECULIAR = List.of(
            peculiar("Jan", "Kowalski", "jan.kowalski"),
            peculiar("Jan", "Kowalski", "jan.kowalski"),
            peculiar("Suharto", "", "suharto"),
            peculiar("Jan", "Kowalski", "jan.kowalski"),
            peculiar(
                    "Maximiliane Alexandra Theodora",
                    "von und zu Hohenlohe-Waldenburg-Schillingsfürst-Sayn",
                    "maximiliane.hohenlohe"),
            peculiar(
                    "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis",
                    "Ng",
                    "wolfeschlegelsteinhausen.ng"),
            peculiar("X", "Æ", "x.ae"),
            peculiar("Anne", "O'Neill, Jr.", "anne.oneill"),
            peculiar("#hashtag", "Plus+Sign", "hashtag.plussign"),
            peculiar("Robert\\\"", "<b>Tables</b>; --", "robert.tables"),
            peculiar("Jan", "kowalski", "jan.kowalski"),
            peculiar("Ng", "Ng", "ng.ng"));

    private static final int PECULIAR_FROM = 5;

    private Names() {}

    /** The head of the company and its first few managers have usual names; the peculiar ones come right after. */
    static Name of(int index, Dice dice) {
        if (index >= PECULIAR_FROM && index < PECULIAR_FROM + PECULIAR.size()) {
            return PECULIAR.get(index - PECULIAR_FROM);
        }
        int left = dice.below(WEIGHTS);
        for (Culture culture : CULTURES) {
            left -= culture.weight();
            if (left < 0) {
                return culture.pick(dice);
            }
        }
        throw new IllegalStateException("The weights of the cultures do not add up.");
    }

    private static Name peculiar(String first, String last, String ascii) {
        return new Name(first, Optional.empty(), last, ascii, Sex.OTHER);
    }

    private static String folded(String name) {
        String latin = name.toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ı", "i");
        return Normalizer.normalize(latin, Normalizer.Form.NFD).replaceAll("[^a-z-]", "");
    }

    private static List<Culture> read() {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(Names.class.getResourceAsStream("names.properties"))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var cultures = new TreeSet<String>();
        properties.stringPropertyNames().forEach(key -> cultures.add(key.substring(0, key.indexOf('.'))));
        return cultures.stream()
                .map(culture -> new Culture(
                        Integer.parseInt(properties.getProperty(culture + ".weight")),
                        items(properties, culture + ".male").map(Spelling::of).toList(),
                        items(properties, culture + ".female").map(Spelling::of).toList(),
                        items(properties, culture + ".last").map(LastName::of).toList()))
                .toList();
    }

    private static Stream<String> items(Properties properties, String key) {
        return Arrays.stream(properties.getProperty(key).split(",")).map(String::strip);
    }
}
