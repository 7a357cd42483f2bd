/** Files that keep a simulator's state from one start to the next. */
@NullMarked
package io.loligo.simulators.store;

import org.jspecify.annotations.NullMarked;
