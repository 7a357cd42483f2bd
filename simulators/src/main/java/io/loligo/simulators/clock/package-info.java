/** Time that can be put ahead. */
@NullMarked
package io.loligo.simulators.clock;

import org.jspecify.annotations.NullMarked;
