/** What this instance is doing just now. */
@NullMarked
package io.loligo.executor.flight;

import org.jspecify.annotations.NullMarked;
