package io.loligo.simulators.directory.ldap;

import com.unboundid.ldap.protocol.CompareRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.protocol.SearchResultEntryProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import io.loligo.simulators.directory.rules.Directory;
import io.loligo.simulators.directory.rules.Domain;
import io.loligo.simulators.directory.rules.ObjectView;
import io.loligo.simulators.directory.rules.Refusal;
import io.loligo.simulators.directory.rules.Searches;
import io.loligo.simulators.directory.tree.Node;
import java.util.ArrayList;
import java.util.List;

/** Answers the searches of one connection. */
final class Searching {
    private final Directory directory;
    private final Pages pages = new Pages();

    Searching(Directory directory) {
        this.directory = directory;
    }

    static boolean asksRootDse(SearchRequestProtocolOp request) {
        return request.getBaseDN().isEmpty() && request.getScope().equals(SearchScope.BASE);
    }

    Answer search(SearchRequestProtocolOp request, RequestControls controls) throws Refusal {
        return directory.read(domain -> answer(domain, request, controls));
    }

    ResultCode compare(CompareRequestProtocolOp request, RequestControls controls) throws Refusal {
        Filter wished = Filter.equals(
                request.getAttributeName(), request.getAssertionValue().getValue());
        SearchRequestProtocolOp search = new SearchRequestProtocolOp(
                request.getDN(), SearchScope.BASE, DereferencePolicy.NEVER, 0, 0, false, wished, List.of("1.1"));
        return search(search, controls).entries().isEmpty() ? ResultCode.COMPARE_FALSE : ResultCode.COMPARE_TRUE;
    }

    private Answer answer(Domain domain, SearchRequestProtocolOp request, RequestControls controls) throws Refusal {
        if (asksRootDse(request)) {
            return new Answer(
                    List.of(RootDse.of(domain, request.getAttributes())), List.of(), ResultCode.SUCCESS, List.of());
        }
        boolean next = controls.paging().filter(pages::isNext).isPresent();
        List<Node> found = next
                ? pages.rest(controls.paging().get())
                : new Searches(domain)
                        .find(request.getBaseDN(), request.getScope(), request.getFilter(), controls.deleted());
        List<String> references = next || controls.domainScope() ? List.of() : references(domain, request);
        ObjectView view = new ObjectView(domain);
        AttributeSelection selection =
                new AttributeSelection(domain.schema(), view, request.getAttributes(), request.typesOnly());
        if (controls.paging().isPresent()) {
            Pages.Page page = pages.page(controls.paging().get(), found);
            return new Answer(
                    entries(page.nodes(), selection), references, ResultCode.SUCCESS, List.of(page.control()));
        }
        int limit = request.getSizeLimit() == 0 ? Pages.LONGEST : Math.min(request.getSizeLimit(), Pages.LONGEST);
        boolean tooMany = found.size() > limit;
        return new Answer(
                entries(tooMany ? found.subList(0, limit) : found, selection),
                references,
                tooMany ? ResultCode.SIZE_LIMIT_EXCEEDED : ResultCode.SUCCESS,
                List.of());
    }

    private static List<SearchResultEntryProtocolOp> entries(List<Node> nodes, AttributeSelection selection) {
        List<SearchResultEntryProtocolOp> entries = new ArrayList<>(nodes.size());
        nodes.forEach(node -> entries.add(new SearchResultEntryProtocolOp(node.dn(), selection.of(node))));
        return entries;
    }

    /** A search of the whole domain is pointed to the naming context below it. */
    private static List<String> references(Domain domain, SearchRequestProtocolOp request) throws Refusal {
        boolean whole = request.getScope().equals(SearchScope.SUB)
                && domain.find(request.getBaseDN()).equals(domain.root());
        return whole
                ? List.of("ldap://" + domain.names().dns() + "/"
                        + domain.names().configuration().toMinimallyEncodedString())
                : List.of();
    }

    /** Everything that is sent back, the result code last. */
    record Answer(
            List<SearchResultEntryProtocolOp> entries,
            List<String> references,
            ResultCode code,
            List<Control> controls) {}
}
