package io.loligo.executor.directory.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchResultEntry;
import io.loligo.executor.directory.Attributes;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.system.SystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks whose home folder is at a place. The server's name is left open, for a server has more than one. */
record LdapHomes(LdapSearch search) {

    List<Entry> of(UncPath folder, Domain domain) throws SystemException {
        List<String> parts = new ArrayList<>(List.of(folder.share()));
        parts.addAll(folder.folders());
        List<Filter> any = new ArrayList<>();
        any.add(Filter.createSubstringFilter(Attributes.HOME_DIRECTORY, null, parts.toArray(String[]::new), null));
        for (Optional<UncPath> above = folder.parent();
                above.isPresent();
                above = above.get().parent()) {
            String end = "\\" + above.get().share()
                    + (above.get().folders().isEmpty() ? "" : "\\" + above.get().inShare());
            any.add(Filter.createSubstringFilter(Attributes.HOME_DIRECTORY, null, null, end));
            any.add(Filter.createSubstringFilter(Attributes.HOME_DIRECTORY, null, null, end + "\\"));
        }
        List<Entry> homes = new ArrayList<>();
        for (SearchResultEntry entry : search.below(
                domain.root(), Filter.createORFilter(any), List.of(LdapEntries.GUID, Attributes.HOME_DIRECTORY))) {
            homes.add(LdapEntries.entry(entry, domain.schema()));
        }
        return homes;
    }
}
