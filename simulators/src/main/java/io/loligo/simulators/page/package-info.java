/** The page of the simulators that need no more than to show how they stand. */
@NullMarked
package io.loligo.simulators.page;

import org.jspecify.annotations.NullMarked;
