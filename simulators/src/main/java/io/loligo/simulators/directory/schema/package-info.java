/** What attributes and object classes an Active Directory knows, and how their values compare. */
@NullMarked
package io.loligo.simulators.directory.schema;

import org.jspecify.annotations.NullMarked;
