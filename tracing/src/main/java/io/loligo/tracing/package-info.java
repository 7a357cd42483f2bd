/** One trace from what HR changed to what the directory answered: events as spans of OpenTelemetry. */
@NullMarked
package io.loligo.tracing;

import org.jspecify.annotations.NullMarked;
