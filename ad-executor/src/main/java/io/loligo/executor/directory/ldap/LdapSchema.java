package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.executor.directory.Schema;
import io.loligo.executor.directory.Schema.Arity;
import io.loligo.executor.directory.Schema.AttributeType;
import io.loligo.executor.directory.Schema.Index;
import io.loligo.executor.directory.Schema.Syntax;
import io.loligo.executor.directory.Schema.Writing;
import io.loligo.executor.system.SystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Active Directory's schema (MS-ADTS 3.1.1.2.2.2): one {@code attributeSchema} object for each attribute. */
final class LdapSchema {
    private static final int CONSTRUCTED = 0x4;
    private static final int INDEXED = 0x1;

    private LdapSchema() {}

    static Schema read(LdapSearch search, String context) throws SystemException {
        List<AttributeType> types = new ArrayList<>();
        for (SearchResultEntry entry : search.below(
                context,
                Filter.createEqualityFilter("objectClass", "attributeSchema"),
                List.of(
                        "lDAPDisplayName",
                        "attributeSyntax",
                        "isSingleValued",
                        "rangeUpper",
                        "systemOnly",
                        "systemFlags",
                        "searchFlags",
                        "linkID"))) {
            type(entry).ifPresent(types::add);
        }
        return Schema.of(types);
    }

    private static Optional<AttributeType> type(SearchResultEntry entry) {
        String name = entry.getAttributeValue("lDAPDisplayName");
        if (name == null) {
            return Optional.empty();
        }
        boolean backLink = number(entry, "linkID").filter(id -> id % 2 == 1).isPresent();
        boolean systemOnly = Boolean.parseBoolean(entry.getAttributeValue("systemOnly"))
                || (number(entry, "systemFlags").orElse(0L) & CONSTRUCTED) != 0
                || backLink;
        return Optional.of(new AttributeType(
                name,
                syntax(String.valueOf(entry.getAttributeValue("attributeSyntax"))),
                Boolean.parseBoolean(entry.getAttributeValue("isSingleValued")) ? Arity.ONE : Arity.MANY,
                number(entry, "rangeUpper"),
                systemOnly ? Writing.SYSTEM_ONLY : Writing.ALLOWED,
                (number(entry, "searchFlags").orElse(0L) & INDEXED) != 0 ? Index.YES : Index.NO));
    }

    // MS-ADTS 3.1.1.2.2.2
    private static Syntax syntax(String oid) {
        return switch (oid) {
            case "2.5.5.1" -> Syntax.NAME;
            case "2.5.5.8" -> Syntax.BOOLEAN;
            case "2.5.5.9", "2.5.5.16" -> Syntax.NUMBER;
            case "2.5.5.10", "2.5.5.15" -> Syntax.BINARY;
            case "2.5.5.17" -> Syntax.SID;
            default -> Syntax.TEXT;
        };
    }

    private static Optional<Long> number(SearchResultEntry entry, String attribute) {
        return Optional.ofNullable(entry.getAttributeValueAsLong(attribute));
    }
}
