package io.loligo.simulators.calamari.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import io.loligo.simulators.company.MaritalStatus;
import io.loligo.simulators.company.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a value may be, as far as that can be told from the value alone. */
enum FieldForm {
    TEXT("text of 1 to 200 characters") {
        @Override
        boolean accepts(JsonNode value) {
            return isLine(value) && !value.textValue().isBlank();
        }
    },
    TEXT_OR_EMPTY("text of at most 200 characters") {
        @Override
        boolean accepts(JsonNode value) {
            return isLine(value);
        }
    },
    TEXT_OR_NULL("text of at most 200 characters, or null") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isNull() || isLine(value);
        }
    },
    EMAIL("an e-mail address in ASCII that nobody else has") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isTextual() && MAIL.matcher(value.textValue()).matches();
        }
    },
    ZONE("an IANA time zone such as Europe/Warsaw") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isTextual() && ZoneId.getAvailableZoneIds().contains(value.textValue());
        }
    },
    DAY_OR_NULL("a day as yyyy-MM-dd, or null") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isNull() || day(value).isPresent();
        }
    },
    WORD("a name or number from the list") {
        @Override
        boolean accepts(JsonNode value) {
            return isWord(value);
        }
    },
    WORD_OR_NULL("a name or number from the list, or null") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isNull() || isWord(value);
        }
    },
    WORDS("a list of names or numbers") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isArray() && value.valueStream().allMatch(FieldForm::isWord);
        }
    },
    PERSON_OR_NULL("a person's number, UUID or e-mail address, or null") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isNull() || isWord(value);
        }
    },
    COUNT("a whole number from 0 to 99") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isInt() && value.intValue() >= 0 && value.intValue() < 100;
        }
    },
    SEX(words(Sex.values()) + ", or null") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isNull() || isOneOf(value, Sex.values());
        }
    },
    MARITAL_STATUS(words(MaritalStatus.values()) + ", or null") {
        @Override
        boolean accepts(JsonNode value) {
            return value.isNull() || isOneOf(value, MaritalStatus.values());
        }
    };

    private static final Pattern MAIL = Pattern.compile("[!-~&&[^@]]+@[!-~&&[^@]]+");

    private final String words;

    FieldForm(String words) {
        this.words = words;
    }

    /** The accepted form, in words. */
    String words() {
        return words;
    }

    abstract boolean accepts(JsonNode value);

    private static boolean isLine(JsonNode value) {
        return value.isTextual()
                && value.textValue().length() <= 200
                && value.textValue().chars().noneMatch(Character::isISOControl);
    }

    private static boolean isWord(JsonNode value) {
        return value.isInt() || (isLine(value) && !value.textValue().isBlank());
    }

    private static boolean isOneOf(JsonNode value, Enum<?>[] words) {
        return value.isTextual()
                && Arrays.stream(words).anyMatch(word -> word.name().equals(value.textValue()));
    }

    private static String words(Enum<?>[] words) {
        return Arrays.stream(words).map(Enum::name).collect(Collectors.joining(", ", "one of ", ""));
    }

    private static Optional<LocalDate> day(JsonNode value) {
        try {
            return value.isTextual() ? Optional.of(LocalDate.parse(value.textValue())) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
