/** Who waits for whom: one person's work in order, many people at once. */
@NullMarked
package io.loligo.executor.lane;

import org.jspecify.annotations.NullMarked;
