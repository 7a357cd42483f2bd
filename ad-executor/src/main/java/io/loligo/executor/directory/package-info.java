/** What a directory is to the executor: entries, the changes made to them, and the port through which it is read and written. */
@NullMarked
package io.loligo.executor.directory;

import org.jspecify.annotations.NullMarked;
