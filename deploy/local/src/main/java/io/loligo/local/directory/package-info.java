/** What the directory holds, read over LDAP as any administrator's tool would. */
@NullMarked
package io.loligo.local.directory;

import org.jspecify.annotations.NullMarked;
