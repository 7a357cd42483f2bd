package io.loligo.executor.directory;

import io.loligo.executor.directory.DirectoryChange.AddAccount;
import io.loligo.executor.directory.DirectoryChange.Modify;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names that only one object in the forest may hold.
 *
 * @param principals values of {@code userPrincipalName}
 * @param addresses mail addresses without the {@code smtp:} that {@code proxyAddresses} puts before them; in lower case
 */
public record UniqueNames(Set<String> principals, Set<String> addresses) {
    private static final String SMTP = "smtp:";

    public UniqueNames {
        principals = Set.copyOf(principals);
        addresses = Set.copyOf(addresses);
    }

    /** The names that an account gets by changes, given those it has. */
    public static UniqueNames gained(List<DirectoryChange> changes, Entry present) {
        Set<String> principals = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> addresses = new TreeSet<>();
        for (DirectoryChange change : changes) {
            if (change instanceof AddAccount add) {
                add.attributes().forEach((attribute, values) -> collect(attribute, values, principals, addresses));
            } else if (change instanceof Modify(var modifications)) {
                for (Modification modification : modifications) {
                    if (modification.kind() != Modification.Kind.REMOVE) {
                        collect(modification.attribute(), modification.values(), principals, addresses);
                    }
                }
            }
        }
        present.all(Attributes.USER_PRINCIPAL_NAME).forEach(principals::remove);
        present.all(Attributes.MAIL).forEach(address -> addresses.remove(address(address)));
        present.all(Attributes.PROXY_ADDRESSES).forEach(address -> addresses.remove(address(address)));
        return new UniqueNames(principals, addresses);
    }

    /** The names among these that an entry holds. */
    public UniqueNames heldBy(Entry entry) {
        Set<String> principals = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> addresses = new TreeSet<>();
        entry.attributes().forEach((attribute, values) -> collect(attribute, values, principals, addresses));
        Set<String> mine = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        mine.addAll(this.principals);
        principals.removeIf(name -> !mine.contains(name));
        addresses.retainAll(this.addresses);
        return new UniqueNames(principals, addresses);
    }

    /** Whether a mail address follows one of the principal names: what stands before the {@code @} is the same. */
    public boolean followsPrincipal(String address) {
        return principals.stream().anyMatch(name -> localPart(address).equalsIgnoreCase(localPart(name)));
    }

    private static String localPart(String name) {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }

    public boolean isEmpty() {
        return principals.isEmpty() && addresses.isEmpty();
    }

    private static void collect(String attribute, List<String> values, Set<String> principals, Set<String> addresses) {
        if (attribute.equalsIgnoreCase(Attributes.USER_PRINCIPAL_NAME)) {
            principals.addAll(values);
        } else if (attribute.equalsIgnoreCase(Attributes.MAIL)) {
            values.forEach(value -> addresses.add(address(value)));
        } else if (attribute.equalsIgnoreCase(Attributes.PROXY_ADDRESSES)) {
            values.stream()
                    .filter(value -> value.regionMatches(true, 0, SMTP, 0, SMTP.length()))
                    .forEach(value -> addresses.add(address(value)));
        }
    }

    private static String address(String value) {
        String address = value.toLowerCase(Locale.ROOT);
        return address.startsWith(SMTP) ? address.substring(SMTP.length()) : address;
    }
}
