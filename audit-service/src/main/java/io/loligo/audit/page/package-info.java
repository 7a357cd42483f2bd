/** The ledger as pages, for people. */
@NullMarked
package io.loligo.audit.page;

import org.jspecify.annotations.NullMarked;
