/** What is asked of the directory and of the systems beside it, and each step's result, as spans of traces. */
@NullMarked
package io.loligo.executor.tracing;

import org.jspecify.annotations.NullMarked;
