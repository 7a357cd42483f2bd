/** What a directory shows otherwise than it should. */
@NullMarked
package io.loligo.executor.drift;

import org.jspecify.annotations.NullMarked;
