/** The audit service: keeps every event once, and shows what became of a change in HR. */
@NullMarked
package io.loligo.audit;

import org.jspecify.annotations.NullMarked;
