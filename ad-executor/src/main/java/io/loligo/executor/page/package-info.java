/** The pages on which operators see what the executor does and decide what it leaves to people. */
@NullMarked
package io.loligo.executor.page;

import org.jspecify.annotations.NullMarked;
