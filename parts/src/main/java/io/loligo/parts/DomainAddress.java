package io.loligo.parts;

import java.nio.file.Path;

/**
 * How to reach a domain controller and work in it as its administrator.
 *
 * <p>The certificate of a domain controller names the host, not the loopback address that the part listens on. A client
 * that checks it, as every client should, connects to {@code host}, trusts {@code caCertificate} and expects
 * {@code certificateName} in the certificate.
 *
 * @param host its own loopback address
 * @param ldapPort answers simple binds only after StartTLS
 * @param baseDn the domain's naming context; each test makes an organizational unit of its own below it
 * @param user the administrator as {@code user@domain}, usable as bind name
 * @param caCertificate a PEM file
 * @param certificateName the host name that the server's certificate proves
 */
public record DomainAddress(
        String host,
        int ldapPort,
        int ldapsPort,
        int globalCatalogPort,
        int globalCatalogTlsPort,
        String baseDn,
        String user,
        String password,
        Path caCertificate,
        String certificateName) {

    /** Without the password. */
    @Override
    public String toString() {
        return "ldaps://" + host + ":" + ldapsPort + "/" + baseDn + " as " + user;
    }
}
