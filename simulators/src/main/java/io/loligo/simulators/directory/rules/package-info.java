/** What Active Directory does and refuses when it is asked to add, modify, rename, delete, search or bind. */
@NullMarked
package io.loligo.simulators.directory.rules;

import org.jspecify.annotations.NullMarked;
