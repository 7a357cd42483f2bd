package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.ReadOnlyEntry;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Dn;
import io.loligo.executor.directory.ObjectIdentity;
import io.loligo.executor.directory.Protection;
import io.loligo.executor.directory.Schema;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a directory says about itself, read once.
 *
 * @param base where accounts and groups are searched
 * @param root the domain's own entry, which holds the password policy
 * @param configuration where the forest's features are
 * @param identities whether a write may name its object by objectGUID
 * @param schema what attributes may hold
 * @param protection what is never touched
 */
record Domain(
        String base,
        String root,
        Optional<String> configuration,
        Identities identities,
        Schema schema,
        Protection protection) {
    private static final String ACTIVE_DIRECTORY = "1.2.840.113556.1.4.800";

    /** How the object of a write is named. */
    enum Identities {
        BY_GUID,
        BY_NAME
    }

    /** How a request names an object: by its identity where the server can, so that a rename in between does no harm. */
    String nameOf(ObjectIdentity object) {
        return identities == Identities.BY_GUID && !object.guid().isEmpty()
                ? "<GUID=" + object.guid() + ">"
                : object.dn().toString();
    }

    static Domain read(LdapSettings settings, LdapConnections connections, LdapSearch search) throws SystemException {
        RootDSE root = connections.send(
                Doing.LOOK,
                connection -> Objects.requireNonNullElseGet(
                        connection.getRootDSE(), () -> new RootDSE(new ReadOnlyEntry("", List.of()))));
        Optional<String> naming = Optional.ofNullable(root.getAttributeValue("defaultNamingContext"));
        String base = settings.base()
                .map(Dn::toString)
                .or(() -> naming)
                .orElseThrow(() -> new SystemException(
                        new Trouble.Unreachable(Trouble.Sent.NO),
                        "the server names no default naming context",
                        "Set base-dn in the directory's settings.",
                        new IllegalStateException("no defaultNamingContext")));
        String[] capabilities = root.getAttributeValues("supportedCapabilities");
        boolean activeDirectory = capabilities != null && List.of(capabilities).contains(ACTIVE_DIRECTORY);
        Optional<String> schema = Optional.ofNullable(root.getAttributeValue("schemaNamingContext"));
        return new Domain(
                base,
                naming.orElse(base),
                Optional.ofNullable(root.getAttributeValue("configurationNamingContext")),
                activeDirectory ? Identities.BY_GUID : Identities.BY_NAME,
                schema.isPresent() ? LdapSchema.read(search, schema.get()) : Schema.unknown(),
                new Protection(
                        settings.neverTouch(),
                        settings.allowProtected(),
                        own(settings.login().name(), base, search)));
    }

    /** The executor's own account: the login is its distinguished name, its user principal name or {@code DOMAIN\name}. */
    private static Optional<Dn> own(String login, String base, LdapSearch search) throws SystemException {
        Optional<Dn> named = Dn.parse(login);
        if (named.isPresent()) {
            return named;
        }
        String account = login.substring(login.indexOf('\\') + 1);
        int at = account.indexOf('@');
        Filter filter = Filter.createORFilter(
                Filter.createEqualityFilter(Attributes.USER_PRINCIPAL_NAME, account),
                Filter.createEqualityFilter(Attributes.SAM_ACCOUNT_NAME, at < 0 ? account : account.substring(0, at)));
        List<SearchResultEntry> found = search.below(base, filter, List.of("1.1"));
        return found.size() == 1 ? Dn.parse(found.getFirst().getDN()) : Optional.empty();
    }
}
