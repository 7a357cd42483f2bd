/** The commands that come from Kafka and the results that go there. */
@NullMarked
package io.loligo.executor.messaging;

import org.jspecify.annotations.NullMarked;
