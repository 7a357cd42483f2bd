package io.loligo.mapper.document;

import io.loligo.documents.Section;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** Finds the fragments of which templates are composed. A fragment may itself be composed, but not of itself. */
final class Composition {
    private static final String FRAGMENTS = "fragments";
    private static final int DEEPEST = 20;

    private final References references;
    private final IdentityHashMap<Section, List<Section>> known = new IdentityHashMap<>();

    Composition(References references) {
        this.references = references;
    }

    /** With a problem for each fragment that is missing and each circle. */
    Layers of(Section document) {
        return new Layers(layers(document, List.of()));
    }

    /** A fragment that comes twice stands where it comes last, which is where it counts. */
    private List<Section> layers(Section document, List<Section> above) {
        List<Section> before = known.get(document);
        if (before != null) {
            return before;
        }
        List<Section> path = new ArrayList<>(above);
        path.add(document);
        SequencedSet<Section> all = new LinkedHashSet<>();
        for (String name : document.texts(FRAGMENTS)) {
            Optional<Section> fragment = references.fragment(document, FRAGMENTS, name);
            if (fragment.isPresent() && path.contains(fragment.get())) {
                document.problem(FRAGMENTS, "a fragment is not composed of itself: " + circle(path, fragment.get()));
            } else if (path.size() > DEEPEST) {
                document.problem(FRAGMENTS, "at most " + DEEPEST + " fragments within one another are accepted");
            } else {
                fragment.ifPresent(one -> layers(one, path).forEach(all::addLast));
            }
        }
        all.addLast(document);
        List<Section> layers = List.copyOf(all);
        known.put(document, layers);
        return layers;
    }

    private static String circle(List<Section> path, Section fragment) {
        List<String> names = new ArrayList<>(path.subList(path.indexOf(fragment), path.size()).stream()
                .map(section -> section.text("name"))
                .toList());
        names.add(fragment.text("name"));
        return String.join(" → ", names);
    }
}
