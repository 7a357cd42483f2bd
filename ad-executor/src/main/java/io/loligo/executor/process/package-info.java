/** Runs a program on the executor's own host, bounded in time and output. */
@NullMarked
package io.loligo.executor.process;

import org.jspecify.annotations.NullMarked;
