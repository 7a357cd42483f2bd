/** How messages become rows: what can be read is recorded, what cannot is set aside with the reason. */
@NullMarked
package io.loligo.audit.intake;

import org.jspecify.annotations.NullMarked;
