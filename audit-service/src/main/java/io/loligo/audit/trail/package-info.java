/** What the ledger holds, and how events about one person or account form chains: change, commands, steps, outcomes. */
@NullMarked
package io.loligo.audit.trail;

import org.jspecify.annotations.NullMarked;
