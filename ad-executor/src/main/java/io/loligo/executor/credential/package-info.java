/** How a generated password reaches a person: not at all, by a sealed link that works once, or by mail. */
@NullMarked
package io.loligo.executor.credential;

import org.jspecify.annotations.NullMarked;
