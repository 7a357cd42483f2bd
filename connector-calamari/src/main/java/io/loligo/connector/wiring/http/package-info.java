/** Puts the connector together: the settings, Calamari over HTTP, Kafka, and the threads that use them. */
@NullMarked
package io.loligo.connector.wiring.http;

import org.jspecify.annotations.NullMarked;
