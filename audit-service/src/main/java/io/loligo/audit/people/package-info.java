/** Who and which accounts the ledger knows, and how much happened lately. */
@NullMarked
package io.loligo.audit.people;

import org.jspecify.annotations.NullMarked;
