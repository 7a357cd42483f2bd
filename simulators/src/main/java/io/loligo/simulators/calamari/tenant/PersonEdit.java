package io.loligo.simulators.calamari.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.loligo.contracts.wire.ContractsJson;
import io.loligo.simulators.clock.SimulatedClock;
import io.loligo.simulators.company.Employment;
import io.loligo.simulators.company.Person;
import io.loligo.simulators.company.PrivateDetails;
import io.loligo.simulators.company.Vocabulary;
import io.loligo.simulators.exchange.BadInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changes people by field names, and refuses what a field cannot hold. */
final class PersonEdit {
    private static final JsonMapper MAPPER = ContractsJson.mapper();

    private final Staff staff;
    private final Words words;

    PersonEdit(Staff staff, Words words) {
        this.staff = staff;
        this.words = words;
    }

    /**
     * @param changes by {@link PersonField#key()}; {@code null} takes a value away
     * @throws BadInputException and nothing is changed
     */
    Person applied(Person before, ObjectNode changes, NewWords newWords) {
        ObjectNode tree = MAPPER.valueToTree(before);
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            PersonField field = PersonField.keyed(change.getKey())
                    .orElseThrow(() ->
                            new BadInputException(change.getKey(), "no such field; there are " + PersonField.keys()));
            JsonNode value = change.getValue();
            if (!field.form().accepts(value)) {
                throw field.refused(value);
            }
            var parent = (ObjectNode) tree.at(field.parent());
            if (value.isNull()) {
                parent.remove(field.leaf());
            } else {
                parent.set(field.leaf(), kept(field, value, before, newWords));
            }
        }
        return MAPPER.convertValue(tree, Person.class);
    }

    /** Somebody of whom nothing is known yet but that they start today. */
    static Person blank(int id, SimulatedClock clock) {
        return new Person(
                id,
                UUID.randomUUID(),
                "",
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                clock.getZone().getId(),
                "EN",
                new Employment(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Vocabulary.FULL_TIME,
                        Optional.empty(),
                        Optional.of(clock.today()),
                        Optional.empty(),
                        Optional.empty()),
                PrivateDetails.unknown(),
                false);
    }

    private JsonNode kept(PersonField field, JsonNode value, Person before, NewWords newWords) {
        return switch (field) {
            case EMAIL -> uniqueEmail(value, before);
            case MANAGER -> IntNode.valueOf(manager(value, before));
            case TEAMS -> {
                ArrayNode teams = MAPPER.createArrayNode();
                value.forEach(team -> teams.add(word(field, words.teams(), team, newWords)));
                yield teams;
            }
            case POSITION -> word(field, words.positions(), value, newWords);
            case CONTRACT_TYPE -> word(field, words.contractTypes(), value, newWords);
            case WORKING_WEEK -> word(field, words.workingWeeks(), value, NewWords.REFUSED);
            default -> value;
        };
    }

    private static TextNode word(PersonField field, WordList list, JsonNode value, NewWords newWords) {
        Optional<String> known = list.meant(value.asText());
        if (known.isEmpty() && (newWords == NewWords.REFUSED || value.isInt())) {
            throw new BadInputException(
                    field.key(), "one of " + String.join(", ", list.inOrder()) + "; not " + value.asText());
        }
        known.ifPresentOrElse(name -> {}, () -> list.add(value.textValue()));
        return TextNode.valueOf(known.orElseGet(value::textValue));
    }

    private JsonNode uniqueEmail(JsonNode value, Person before) {
        boolean isTaken = staff.byEmail(value.textValue())
                .filter(other -> other.id() != before.id() && !other.archived())
                .isPresent();
        if (isTaken) {
            throw PersonField.EMAIL.refused(value);
        }
        return value;
    }

    private int manager(JsonNode value, Person before) {
        Person manager = person(value).orElseThrow(() -> PersonField.MANAGER.refused(value));
        Optional<Person> above = Optional.of(manager);
        while (above.isPresent()) {
            if (above.get().id() == before.id()) {
                throw new BadInputException(
                        PersonField.MANAGER.key(), "somebody who does not report to the person; not " + value.asText());
            }
            above = above.get().employment().manager().flatMap(staff::find);
        }
        return manager.id();
    }

    private Optional<Person> person(JsonNode value) {
        String text = value.asText();
        if (text.matches("[0-9]{1,9}")) {
            return staff.find(Integer.parseInt(text));
        }
        return text.contains("@") ? staff.byEmail(text) : uuid(text).flatMap(staff::byUuid);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
