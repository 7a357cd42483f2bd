/** Companies that never were, of any size, with people as hard to handle as real ones. */
@NullMarked
package io.loligo.simulators.company;

import org.jspecify.annotations.NullMarked;
