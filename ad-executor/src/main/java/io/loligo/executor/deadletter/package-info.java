/** Messages that were put aside because they could not be handled, until an operator replays or discards them. */
@NullMarked
package io.loligo.executor.deadletter;

import org.jspecify.annotations.NullMarked;
