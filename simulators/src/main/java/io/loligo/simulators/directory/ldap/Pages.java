package io.loligo.simulators.directory.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import io.loligo.simulators.directory.rules.Refusal;
import io.loligo.simulators.directory.rules.Refusals;
import io.loligo.simulators.directory.tree.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what is left of paged searches of one connection. */
final class Pages {
    /** Active Directory's MaxPageSize. */
    static final int LONGEST = 1000;

    private static final int MOST_OPEN = 32;

    private final Map<String, List<Node>> open = new HashMap<>();
    private int last;

    boolean isNext(SimplePagedResultsControl control) {
        return control.getCookie().getValueLength() > 0;
    }

    /** What the cookie of an earlier page stands for. */
    List<Node> rest(SimplePagedResultsControl control) throws Refusal {
        List<Node> rest = open.remove(control.getCookie().stringValue());
        if (rest == null) {
            throw Refusals.unknownControl();
        }
        return rest;
    }

    Page page(SimplePagedResultsControl control, List<Node> found) {
        int size = Math.min(control.getSize() == 0 ? LONGEST : control.getSize(), LONGEST);
        if (found.size() <= size) {
            return new Page(found, new SimplePagedResultsControl(0, new ASN1OctetString("")));
        }
        if (open.size() >= MOST_OPEN) {
            open.clear();
        }
        String cookie = Integer.toString(++last);
        open.put(cookie, List.copyOf(found.subList(size, found.size())));
        return new Page(found.subList(0, size), new SimplePagedResultsControl(0, new ASN1OctetString(cookie)));
    }

    /** The objects of one page, and the control that says whether there is another. */
    record Page(List<Node> nodes, SimplePagedResultsControl control) {}
}
