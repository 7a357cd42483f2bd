/** The operator's folder of scripts, and their runs as processes on the executor's own host. */
@NullMarked
package io.loligo.executor.script.local;

import org.jspecify.annotations.NullMarked;
