/** The directory's network edge: LDAP messages, controls, listeners and TLS. */
@NullMarked
package io.loligo.simulators.directory.ldap;

import org.jspecify.annotations.NullMarked;
