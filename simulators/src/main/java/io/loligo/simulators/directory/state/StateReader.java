package io.loligo.simulators.directory.state;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import io.loligo.simulators.directory.rules.Domain;
import io.loligo.simulators.directory.rules.FoundingConfiguration;
import io.loligo.simulators.directory.rules.Guids;
import io.loligo.simulators.directory.rules.SuspendedLinks;
import io.loligo.simulators.directory.schema.AttributeType;
import io.loligo.simulators.directory.tree.Link;
import io.loligo.simulators.directory.tree.Name;
import io.loligo.simulators.directory.tree.Node;
import io.loligo.simulators.directory.tree.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Fills an empty domain from a file that an earlier run wrote. */
final class StateReader {
    private final Domain domain;
    private final SuspendedLinks suspended;

    StateReader(Domain domain, SuspendedLinks suspended) {
        this.domain = domain;
        this.suspended = suspended;
    }

    void read(Path file) throws IOException {
        try (LDIFReader reader = new LDIFReader(file.toFile())) {
            Entry counters = next(reader);
            String base = text(counters, DirectorySnapshot.BASE);
            if (!new DN(base).equals(domain.names().base())) {
                throw new IOException("state: " + file + " holds the domain " + base + ", but "
                        + domain.names().baseText() + " is to start; name another file or the same base");
            }
            List<Entry> entries = new ArrayList<>();
            for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                entries.add(entry);
                place(entry);
            }
            new FoundingConfiguration(domain).found();
            for (Entry entry : entries) {
                link(entry);
            }
            suspend(counters);
            domain.resume(
                    Long.parseLong(text(counters, DirectorySnapshot.HIGHEST_USN)),
                    Long.parseLong(text(counters, DirectorySnapshot.HIGHEST_RID)));
        } catch (LDIFException | LDAPException | RuntimeException unreadable) {
            throw new IOException(
                    "state: " + file + " is not what a directory wrote (" + unreadable.getMessage()
                            + "); move it away to start with an empty domain",
                    unreadable);
        }
    }

    private void place(Entry entry) throws LDAPException {
        Map<String, Values> attributes = new HashMap<>();
        for (Attribute attribute : entry.getAttributes()) {
            AttributeType type = domain.schema().required(attribute.getName());
            if (!attribute.getName().equals(DirectorySnapshot.GUID) && !isLink(type)) {
                attributes.put(type.key(), Values.of(type, List.of(attribute.getValueByteArrays())));
            }
        }
        UUID guid = Guids.of(Objects.requireNonNull(
                entry.getAttributeValueBytes(DirectorySnapshot.GUID), "an object without objectGUID"));
        DN dn = entry.getParsedDN();
        if (dn.equals(domain.names().base())) {
            domain.tree().addContext(dn, guid, attributes);
        } else {
            Node parent =
                    domain.tree().find(Objects.requireNonNull(dn.getParent())).orElseThrow();
            domain.tree().add(parent, Name.of(dn), guid, attributes);
        }
    }

    private void link(Entry entry) throws LDAPException {
        Node source = domain.tree().find(entry.getParsedDN()).orElseThrow();
        for (Attribute attribute : entry.getAttributes()) {
            AttributeType type = domain.schema().required(attribute.getName());
            if (isLink(type)) {
                for (String target : attribute.getValues()) {
                    domain.tree()
                            .link(
                                    source,
                                    type.key(),
                                    domain.tree().find(new DN(target)).orElseThrow());
                }
            }
        }
    }

    private void suspend(Entry counters) {
        String[] links = counters.getAttributeValues(DirectorySnapshot.SUSPENDED);
        for (String link : links == null ? new String[0] : links) {
            String[] parts = link.split(" ", -1);
            Node source = domain.tree().find(UUID.fromString(parts[1])).orElseThrow();
            Node target = domain.tree().find(UUID.fromString(parts[2])).orElseThrow();
            suspended.keep(source.flag("isdeleted") ? source : target, List.of(new Link(source, parts[0], target)));
        }
    }

    /** Names of other objects are links, but for the few that the directory keeps as text. */
    private static boolean isLink(AttributeType type) {
        return switch (type.key()) {
            case "objectcategory", "lastknownparent" -> false;
            default -> type.syntax() == io.loligo.simulators.directory.schema.Syntax.NAME;
        };
    }

    private static Entry next(LDIFReader reader) throws IOException, LDIFException {
        Entry entry = reader.readEntry();
        if (entry == null) {
            throw new IllegalStateException("it is empty");
        }
        return entry;
    }

    private static String text(Entry entry, String attribute) {
        return Objects.requireNonNull(entry.getAttributeValue(attribute), "no " + attribute);
    }
}
