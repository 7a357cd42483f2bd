package io.loligo.mapper.document;

import io.loligo.documents.Section;
import java.util.List;

/**
 * A template as it is composed: its fragments in their order, then the document itself. Of a field, the last that says
 * something counts.
 */
record Layers(List<Section> sections) {
    Layers {
        sections = List.copyOf(sections);
    }

    /** The document itself. */
    Section document() {
        return sections.getLast();
    }

    /** Those that say something about a field, in order. */
    List<Section> all(String field) {
        return sections.stream().filter(section -> section.has(field)).toList();
    }

    boolean say(String field) {
        return !all(field).isEmpty();
    }

    /** The one that counts; the document itself where none says anything. */
    Section of(String field) {
        List<Section> all = all(field);
        return all.isEmpty() ? document() : all.getLast();
    }
}
