package io.loligo.executor.action;

import io.loligo.contracts.action.AccountName;
import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Naming;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.action.Situation.RefusedName;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of an account, chosen each on its own: the present one where it is among the candidates, else the first that is
 * free as far as is known. Whether it really is free, the directory says when it is written.
 */
record Names(String commonName, String accountName, String userPrincipalName) {
    private static final int LONGEST_COMMON_NAME = 64;
    private static final int LONGEST_ACCOUNT_NAME = 20;
    private static final Pattern ACCOUNT_NAME =
            Pattern.compile("[^\\p{Cntrl}\"/\\\\\\[\\]:;|=,+*?<>@]*[^\\p{Cntrl}\"/\\\\\\[\\]:;|=,+*?<>@.]");

    /** The names for an account in a container; {@code kept} ones stay whatever the candidates are. */
    static Names choose(Naming naming, Set<AccountName> kept, Dn container, Situation situation)
            throws RefusedException {
        var choice = new Choice(kept, container, situation);
        return new Names(
                commonName(choice.of(AccountName.COMMON_NAME, naming.commonName())),
                accountName(choice.of(AccountName.ACCOUNT_NAME, naming.accountName())),
                userPrincipalName(choice.of(AccountName.USER_PRINCIPAL_NAME, naming.userPrincipalName())));
    }

    private record Choice(Set<AccountName> kept, Dn container, Situation situation) {

        String of(AccountName kind, NameCandidates candidates) throws RefusedException {
            Set<String> taken = taken(kind, container, situation);
            Optional<String> present = situation
                    .account()
                    .flatMap(account -> account.first(Attributes.of(kind)))
                    .filter(name ->
                            kept.contains(kind) || candidates.position(name).isPresent())
                    .filter(name -> !taken.contains(folded(name)));
            if (present.isPresent()) {
                return present.get();
            }
            return candidates
                    .inOrder()
                    .filter(name -> !taken.contains(folded(name)))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(
                            RefusalCode.NAMES_EXHAUSTED,
                            "every candidate for " + Attributes.of(kind) + " is in use, from '" + candidates.first()
                                    + "' to number " + NameCandidates.LAST_NUMBER,
                            "Add a candidate to the template's naming that tells namesakes apart."));
        }
    }

    /** Names of this kind that others hold; nobody is in their own way. */
    static Set<String> taken(AccountName kind, Dn container, Situation situation) {
        Optional<String> self =
                situation.account().map(account -> account.identity().guid());
        Stream<String> held = situation.snapshot().namesakes().stream()
                .filter(other -> self.filter(other.identity().guid()::equals).isEmpty())
                .filter(other -> kind != AccountName.COMMON_NAME
                        || other.dn().parent().filter(container::equals).isPresent())
                .flatMap(other -> held(kind, other).stream());
        Stream<String> refused =
                situation.refused().stream().filter(name -> name.kind() == kind).map(RefusedName::name);
        Set<String> taken = new HashSet<>();
        Stream.concat(held, refused).map(Names::folded).forEach(taken::add);
        return taken;
    }

    /** Refuses a name that was asked for without alternatives and that the directory would not take. */
    static void refuseIfRefused(AccountName kind, String name, Situation situation) throws RefusedException {
        boolean inUse = situation.refused().stream()
                .anyMatch(refused ->
                        refused.kind() == kind && folded(refused.name()).equals(folded(name)));
        if (inUse) {
            throw new RefusedException(
                    RefusalCode.NAME_IN_USE,
                    Attributes.of(kind) + " '" + name + "' is in use by another object",
                    "Choose another value, or free it there.");
        }
    }

    private static List<String> held(AccountName kind, Entry other) {
        return kind == AccountName.COMMON_NAME ? List.of(other.dn().name()) : other.all(Attributes.of(kind));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static String commonName(String name) throws RefusedException {
        if (name.isBlank() || name.length() > LONGEST_COMMON_NAME || name.indexOf('\0') >= 0) {
            throw invalid(Attributes.COMMON_NAME, "1 to " + LONGEST_COMMON_NAME + " characters", name);
        }
        return name;
    }

    static String accountName(String name) throws RefusedException {
        if (name.length() > LONGEST_ACCOUNT_NAME
                || !ACCOUNT_NAME.matcher(name).matches()
                || name.chars().allMatch(letter -> letter == '.' || letter == ' ')) {
            throw invalid(
                    Attributes.SAM_ACCOUNT_NAME,
                    "1 to " + LONGEST_ACCOUNT_NAME
                            + " characters, none of \" / \\ [ ] : ; | = , + * ? < > @, no dot at the end",
                    name);
        }
        return name;
    }

    static String userPrincipalName(String name) throws RefusedException {
        int at = name.indexOf('@');
        if (at < 1 || at == name.length() - 1 || name.indexOf('@', at + 1) >= 0) {
            throw invalid(Attributes.USER_PRINCIPAL_NAME, "name@suffix with a suffix of the forest", name);
        }
        return name;
    }

    private static RefusedException invalid(String attribute, String form, String name) {
        return new RefusedException(
                RefusalCode.INVALID_VALUE,
                attribute + ": " + form + ", not '" + name + "'",
                "Correct the naming in the policy's template.");
    }
}
