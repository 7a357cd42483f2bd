/** The archive of connection documents in Kafka. */
@NullMarked
package io.loligo.connector.library.messaging;

import org.jspecify.annotations.NullMarked;
