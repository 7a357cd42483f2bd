/** The connector's memory and its events, in Kafka. */
@NullMarked
package io.loligo.connector.messaging;

import org.jspecify.annotations.NullMarked;
