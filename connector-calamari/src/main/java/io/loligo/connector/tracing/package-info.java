/** Passes, requests to HR and the changes that they show, as spans of traces. */
@NullMarked
package io.loligo.connector.tracing;

import org.jspecify.annotations.NullMarked;
