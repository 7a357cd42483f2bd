package io.loligo.simulators.directory.ldap;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import io.loligo.simulators.directory.rules.Deletions.Children;
import io.loligo.simulators.directory.rules.Modifications.Permissive;
import io.loligo.simulators.directory.rules.Refusal;
import io.loligo.simulators.directory.rules.Refusals;
import io.loligo.simulators.directory.rules.Searches.Deleted;
import java.util.List;
import java.util.Optional;

/** What the controls of a request ask for. */
record RequestControls(
        Permissive permissive,
        Deleted deleted,
        Children children,
        boolean domainScope,
        Optional<SimplePagedResultsControl> paging) {
    static final String PAGED_RESULTS = SimplePagedResultsControl.PAGED_RESULTS_OID;
    private static final String PERMISSIVE_MODIFY = "1.2.840.113556.1.4.1413";
    private static final String SHOW_DELETED = "1.2.840.113556.1.4.417";
    private static final String SHOW_RECYCLED = "1.2.840.113556.1.4.2064";
    private static final String TREE_DELETE = "1.2.840.113556.1.4.805";
    private static final String DOMAIN_SCOPE = "1.2.840.113556.1.4.1339";
    private static final String LAZY_COMMIT = "1.2.840.113556.1.4.619";

    /** The controls that have an effect or, as the lazy commit, need none here. */
    static final List<String> SUPPORTED = List.of(
            PAGED_RESULTS, PERMISSIVE_MODIFY, SHOW_DELETED, SHOW_RECYCLED, TREE_DELETE, DOMAIN_SCOPE, LAZY_COMMIT);

    static RequestControls of(List<Control> controls) throws Refusal {
        Optional<SimplePagedResultsControl> paging = Optional.empty();
        for (Control control : controls) {
            if (control.isCritical() && !SUPPORTED.contains(control.getOID())) {
                throw Refusals.unknownControl();
            }
            if (control.getOID().equals(PAGED_RESULTS)) {
                paging = Optional.of(paging(control));
            }
        }
        return new RequestControls(
                has(controls, PERMISSIVE_MODIFY) ? Permissive.YES : Permissive.NO,
                has(controls, SHOW_DELETED) || has(controls, SHOW_RECYCLED) ? Deleted.SHOWN : Deleted.HIDDEN,
                has(controls, TREE_DELETE) ? Children.DELETE : Children.KEEP,
                has(controls, DOMAIN_SCOPE),
                paging);
    }

    private static boolean has(List<Control> controls, String oid) {
        return controls.stream().anyMatch(control -> control.getOID().equals(oid));
    }

    private static SimplePagedResultsControl paging(Control control) throws Refusal {
        try {
            return new SimplePagedResultsControl(control.getOID(), control.isCritical(), control.getValue());
        } catch (LDAPException malformed) {
            throw Refusals.unknownControl();
        }
    }
}
