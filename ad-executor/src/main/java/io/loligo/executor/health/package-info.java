/** Says in words whether the outside parts can be reached. */
@NullMarked
package io.loligo.executor.health;

import org.jspecify.annotations.NullMarked;
