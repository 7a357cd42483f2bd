/** Kafka: where events come from and dead letters go. */
@NullMarked
package io.loligo.audit.messaging;

import org.jspecify.annotations.NullMarked;
