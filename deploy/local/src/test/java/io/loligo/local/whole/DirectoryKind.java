package io.loligo.local.whole;

import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.SubtreeDeleteRequestControl;
import com.unboundid.ldif.LDIFException;
import io.loligo.local.directory.DirectoryAccess;
import io.loligo.local.directory.DirectoryAccess.Login;
import io.loligo.local.directory.DirectoryAccess.Trust;
import io.loligo.local.directory.Groundwork;
import io.loligo.local.directory.LdapConnections;
import io.loligo.parts.DomainAddress;
import io.loligo.parts.SharedParts;
import io.loligo.simulators.company.Vocabulary;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which directory a run works on. */
enum DirectoryKind {
    /** The run brings its own. */
    SIMULATOR {
        @Override
        @Nullable
        DirectoryAccess prepare() {
            return null;
        }

        @Override
        void clear() {}
    },
    /** A real domain controller, prepared as its administrator would. */
    SAMBA {
        @Override
        DirectoryAccess prepare() throws LDAPException, LDIFException {
            clear();
            DirectoryAccess access = access();
            try (LDAPConnection connection = LdapConnections.open(access)) {
                connection.add("dn: " + access.base(), "objectClass: organizationalUnit");
            }
            new Groundwork(access).lay(Vocabulary.teams());
            return access;
        }

        @Override
        void clear() throws LDAPException {
            DirectoryAccess access = access();
            var everything = new DeleteRequest(access.base());
            everything.addControl(new SubtreeDeleteRequestControl(true));
            try (LDAPConnection connection = LdapConnections.open(access)) {
                connection.delete(everything);
            } catch (LDAPException refused) {
                if (!refused.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                    throw refused;
                }
            }
        }

        private DirectoryAccess access() {
            DomainAddress domain = SharedParts.domain();
            return new DirectoryAccess(
                    URI.create("ldaps://" + domain.host() + ":" + domain.ldapsPort()),
                    new Login(domain.user(), domain.password()),
                    new Trust(Optional.of(domain.caCertificate()), Optional.of(domain.certificateName())),
                    "OU=Whole chain," + domain.baseDn());
        }
    };

    /** Makes it ready for a run; what the run is to be pointed at, or nothing where it brings its own. */
    abstract @Nullable DirectoryAccess prepare() throws LDAPException, LDIFException;

    /** Takes away what a run has left. */
    abstract void clear() throws LDAPException;
}
