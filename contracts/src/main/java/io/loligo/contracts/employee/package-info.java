/** People as HR sees them, and what changed about them. */
@NullMarked
package io.loligo.contracts.employee;

import org.jspecify.annotations.NullMarked;
