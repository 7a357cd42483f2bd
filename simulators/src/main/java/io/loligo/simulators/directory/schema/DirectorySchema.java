package io.loligo.simulators.directory.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The attributes and classes that people, groups and containers are made of, with Microsoft's numbers and limits, and those
 * of Exchange that identity automation writes.
 */
public final class DirectorySchema {
    private final Map<String, AttributeType> attributes = new LinkedHashMap<>();
    private final Map<String, ObjectClass> classes = new LinkedHashMap<>();
    private final Map<Integer, AttributeType> links = new HashMap<>();
    private final Map<String, Set<String>> containers = new HashMap<>();
    /** By the classes of an object, of which there are few combinations. */
    private final Map<List<String>, Set<String>> permitted = new ConcurrentHashMap<>();

    DirectorySchema(Collection<AttributeType> attributeTypes, Collection<ObjectClass> objectClasses) {
        attributeTypes.forEach(type -> attributes.put(type.key(), type));
        objectClasses.forEach(type -> classes.put(type.name().toLowerCase(Locale.ROOT), type));
        for (AttributeType type : attributeTypes) {
            type.link().ifPresent(link -> links.put(link, type));
        }
        for (ObjectClass type : objectClasses) {
            Set<String> allowed = new LinkedHashSet<>();
            chain(type).forEach(each -> allowed.addAll(each.containers()));
            containers.put(type.name(), allowed);
        }
    }

    public Optional<AttributeType> attribute(String name) {
        AttributeType found = attributes.get(name);
        return Optional.ofNullable(found != null ? found : attributes.get(name.toLowerCase(Locale.ROOT)));
    }

    /** An attribute that this schema is known to hold. */
    public AttributeType required(String name) {
        return attribute(name).orElseThrow(() -> new IllegalStateException("the schema lacks " + name));
    }

    public Optional<ObjectClass> objectClass(String name) {
        return Optional.ofNullable(classes.get(name.toLowerCase(Locale.ROOT)));
    }

    public Collection<AttributeType> attributes() {
        return attributes.values();
    }

    public Collection<ObjectClass> classes() {
        return classes.values();
    }

    /** The back link of a forward link, or the forward link of a back link. */
    public Optional<AttributeType> otherEnd(AttributeType link) {
        return Optional.ofNullable(links.get(link.link().orElse(-1) ^ 1));
    }

    /** The class and all above it, {@code top} first. */
    public List<ObjectClass> chain(ObjectClass type) {
        List<ObjectClass> upwards = new ArrayList<>();
        ObjectClass at = type;
        while (true) {
            upwards.addFirst(at);
            if (at.above().equals(at.name())) {
                return upwards;
            }
            ObjectClass current = at;
            at = objectClass(at.above())
                    .orElseThrow(() -> new IllegalStateException("the schema lacks " + current.above()));
        }
    }

    /** The attributes, in lower case, that an object of these classes may have. */
    public Set<String> permitted(List<String> classNames) {
        return permitted.computeIfAbsent(classNames, this::collected);
    }

    private Set<String> collected(List<String> classNames) {
        Set<String> seen = new LinkedHashSet<>();
        Set<String> all = new LinkedHashSet<>();
        classNames.forEach(name -> objectClass(name).ifPresent(type -> collect(type, seen, all)));
        return Collections.unmodifiableSet(all);
    }

    /** Whether objects of this class may live directly below objects of one of those classes. */
    public boolean livesBelow(ObjectClass type, Collection<String> parentClasses) {
        Set<String> allowed = containers.getOrDefault(type.name(), Set.of());
        return parentClasses.stream().anyMatch(allowed::contains);
    }

    private void collect(ObjectClass type, Set<String> seen, Set<String> all) {
        for (ObjectClass each : chain(type)) {
            if (seen.add(each.name())) {
                each.must().forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
                each.may().forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
                each.auxiliary()
                        .forEach(name -> objectClass(name).ifPresent(auxiliary -> collect(auxiliary, seen, all)));
            }
        }
    }
}
