/** The directory port over LDAP, for Active Directory; the only package that knows the LDAP SDK. */
@NullMarked
package io.loligo.executor.directory.ldap;

import org.jspecify.annotations.NullMarked;
