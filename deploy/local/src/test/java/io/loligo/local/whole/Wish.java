package io.loligo.local.whole;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import io.loligo.local.directory.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the shipped policy must make of a staff, written down a second time and plainly. */
final class Wish {
    private static final String TEAM = "Team-";
    private static final int LONGEST_ACCOUNT_NAME = 20;

    private final Staff staff;
    private final String base;

    Wish(Staff staff, String base) {
        this.staff = staff;
        this.base = base;
    }

    /** Where the directory is otherwise, in words; empty when all is as it must be. */
    List<String> differences(List<Account> accounts) throws LDAPException {
        List<String> differences = new ArrayList<>();
        Map<String, List<Account>> byPerson = accounts.stream().collect(Collectors.groupingBy(Account::employeeId));
        byPerson.forEach((person, several) -> {
            if (several.size() > 1) {
                differences.add(person + " has " + several.size() + " accounts");
            }
        });
        differences.addAll(shared(accounts, "sAMAccountName"));
        differences.addAll(shared(accounts, "userPrincipalName"));
        Map<DN, String> personByName = new HashMap<>();
        for (Account account : accounts) {
            personByName.put(new DN(account.distinguishedName()), account.employeeId());
        }
        for (Staff.Member member : staff.members()) {
            List<Account> own = byPerson.getOrDefault(member.id(), List.of());
            if (own.isEmpty()) {
                differences.add(member.id() + " has no account");
            } else {
                differences.addAll(differences(member, own.getFirst(), personByName));
            }
        }
        return differences;
    }

    private List<String> differences(Staff.Member member, Account account, Map<DN, String> personByName)
            throws LDAPException {
        List<String> differences = new ArrayList<>();
        List<String> teams = member.teams().stream()
                .filter(team -> team.startsWith(TEAM))
                .sorted()
                .toList();
        DN container = container(member);
        if (!new DN(account.container()).equals(container)) {
            differences.add(member.id() + " is in " + account.container() + ", not in " + container);
        }
        if (!account.groups().equals(teams)) {
            differences.add(member.id() + " is in the groups " + account.groups() + ", not in " + teams);
        }
        if (account.enabled() == member.starts()) {
            differences.add(member.id() + " is " + (account.enabled() ? "enabled before the first day" : "disabled"));
        }
        Optional<String> manager = account.first("manager").map(name -> personOf(name, personByName));
        if (!manager.equals(member.manager())) {
            differences.add(member.id() + " has the manager " + manager + ", not " + member.manager());
        }
        if (!account.first("givenName").orElse("").equals(member.firstName())) {
            differences.add(member.id() + " is called " + account.first("givenName") + ", not " + member.firstName());
        }
        String accountName = account.first("sAMAccountName").orElse("");
        if (accountName.isEmpty() || accountName.length() > LONGEST_ACCOUNT_NAME) {
            differences.add(member.id() + " has the account name '" + accountName + "'");
        }
        if (account.first("userPrincipalName").isEmpty()) {
            differences.add(member.id() + " has no user principal name");
        }
        return differences;
    }

    private DN container(Staff.Member member) throws LDAPException {
        DN people = new DN("OU=People," + base);
        Optional<String> department = member.teams().stream()
                .filter(team -> team.startsWith(TEAM))
                .map(team -> team.substring(TEAM.length()))
                .findFirst();
        return department.isEmpty() ? people : new DN(new RDN("OU", department.get()), people);
    }

    private static String personOf(String name, Map<DN, String> personByName) {
        try {
            return personByName.getOrDefault(new DN(name), "somebody else: " + name);
        } catch (LDAPException malformed) {
            throw new IllegalStateException("the directory gave a name that is none: " + name, malformed);
        }
    }

    private static List<String> shared(List<Account> accounts, String attribute) {
        return accounts.stream()
                .map(account -> account.first(attribute).orElse("").toLowerCase(Locale.ROOT))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getValue() + " accounts share the " + attribute + " '" + entry.getKey() + "'")
                .toList();
    }
}
