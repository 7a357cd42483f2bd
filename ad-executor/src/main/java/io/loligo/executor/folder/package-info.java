/** Home folders: where they may be, what is done to them, and where a move that was interrupted goes on. */
@NullMarked
package io.loligo.executor.folder;

import org.jspecify.annotations.NullMarked;
