/** A stand-in for an Active Directory domain controller: its rules, its answers and its LDAP, in memory. */
@NullMarked
package io.loligo.simulators.directory;

import org.jspecify.annotations.NullMarked;
