package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.Filter;
import io.loligo.contracts.action.GroupReference;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Target;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Lookups;
import io.loligo.executor.directory.Lookups.NameQuestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that one look asks, put into one filter, and its answer sorted out again. */
final class Question {
    private static final String OBJECT_CLASS = "objectClass";
    private static final int FIRST_WINDOW = 8;
    private static final Set<String> GROUP_ATTRIBUTES = Set.of(
            Attributes.SAM_ACCOUNT_NAME,
            Attributes.COMMON_NAME,
            Attributes.OBJECT_SID,
            Attributes.CRITICAL,
            Attributes.ADMIN_COUNT);

    private final Target target;
    private final Lookups lookups;

    Question(Target target, Lookups lookups) {
        this.target = target;
        this.lookups = lookups;
    }

    Filter filter() {
        List<Filter> any = new ArrayList<>();
        any.add(person(target.anchorValue()));
        target.formerAnchor().map(this::person).ifPresent(any::add);
        lookups.others().stream().sorted().map(this::person).forEach(any::add);
        lookups.names().ifPresent(question -> any.addAll(named(question)));
        if (!lookups.groups().isEmpty()) {
            any.add(Filter.createANDFilter(
                    Filter.createEqualityFilter(OBJECT_CLASS, "group"),
                    Filter.createORFilter(lookups.groups().stream()
                            .distinct()
                            .flatMap(reference -> meaning(reference).stream())
                            .toList())));
        }
        return any.size() == 1 ? any.getFirst() : Filter.createORFilter(any);
    }

    Set<String> attributes() {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(Attributes.OF_EVERY_ACCOUNT);
        all.addAll(GROUP_ATTRIBUTES);
        all.addAll(lookups.attributes());
        all.add(target.anchorAttribute());
        all.add(OBJECT_CLASS);
        all.add(LdapEntries.GUID);
        if (lookups.password() == Lookups.Password.NEW) {
            all.add(Policies.RESULTANT);
        }
        return all;
    }

    private Filter person(String anchorValue) {
        return Filter.createANDFilter(
                Filter.createEqualityFilter(OBJECT_CLASS, "user"),
                Filter.createEqualityFilter(target.anchorAttribute(), anchorValue));
    }

    private static List<Filter> meaning(GroupReference reference) {
        return switch (reference.by()) {
            case DISTINGUISHED_NAME ->
                List.of(Filter.createEqualityFilter(Attributes.DISTINGUISHED_NAME, reference.value()));
            case NAME ->
                List.of(
                        Filter.createEqualityFilter(Attributes.SAM_ACCOUNT_NAME, reference.value()),
                        Filter.createEqualityFilter(Attributes.COMMON_NAME, reference.value()));
        };
    }

    private static List<Filter> named(NameQuestion question) {
        List<Filter> filters = new ArrayList<>();
        candidates(question)
                .forEach((attribute, names) -> names.inOrder()
                        .limit(FIRST_WINDOW)
                        .map(name -> Filter.createEqualityFilter(attribute, name))
                        .forEach(filters::add));
        return filters;
    }

    private static Map<String, NameCandidates> candidates(NameQuestion question) {
        return new TreeMap<>(Map.of(
                Attributes.COMMON_NAME, question.naming().commonName(),
                Attributes.SAM_ACCOUNT_NAME, question.naming().accountName(),
                Attributes.USER_PRINCIPAL_NAME, question.naming().userPrincipalName()));
    }

    /**
     * A further filter, for kinds of which every name asked about so far is held by somebody; none when there is a free one
     * of each kind.
     *
     * @param asked how many names of each kind were asked about
     */
    static List<Filter> moreNames(NameQuestion question, List<Entry> found, int asked, int more) {
        List<Filter> filters = new ArrayList<>();
        candidates(question).forEach((attribute, names) -> {
            Set<String> held = new LinkedHashSet<>();
            found.forEach(entry -> entry.all(attribute).forEach(name -> held.add(name.toLowerCase(Locale.ROOT))));
            boolean exhausted =
                    names.inOrder().limit(asked).allMatch(name -> held.contains(name.toLowerCase(Locale.ROOT)));
            if (exhausted) {
                names.inOrder()
                        .skip(asked)
                        .limit(more)
                        .map(name -> Filter.createEqualityFilter(attribute, name))
                        .forEach(filters::add);
            }
        });
        return filters;
    }

    static int firstWindow() {
        return FIRST_WINDOW;
    }

    /** The person's: by their present anchor, or else by the one before. */
    List<Entry> accounts(List<Entry> found) {
        List<Entry> present = accounts(found, target.anchorValue());
        return present.isEmpty()
                ? target.formerAnchor().map(former -> accounts(found, former)).orElse(present)
                : present;
    }

    List<Entry> accounts(List<Entry> found, String anchorValue) {
        return found.stream()
                .filter(entry -> isOf(entry, "user"))
                .filter(entry -> entry.all(target.anchorAttribute()).stream().anyMatch(anchorValue::equalsIgnoreCase))
                .toList();
    }

    static boolean isOf(Entry entry, String objectClass) {
        return entry.all(OBJECT_CLASS).stream().anyMatch(objectClass::equalsIgnoreCase);
    }

    /** All groups of which an account is a direct member. */
    static Filter groupsOf(Dn account) {
        return Filter.createANDFilter(
                Filter.createEqualityFilter(OBJECT_CLASS, "group"),
                Filter.createEqualityFilter("member", account.toString()));
    }
}
