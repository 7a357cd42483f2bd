/** The users, groups, licences and mailboxes of one cloud tenant, as values and rules. */
@NullMarked
package io.loligo.simulators.graph.tenant;

import org.jspecify.annotations.NullMarked;
