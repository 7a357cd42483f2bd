/** How a command that was carried out becomes the command that takes it back. */
@NullMarked
package io.loligo.executor.undo;

import org.jspecify.annotations.NullMarked;
