/** Kafka: changes and results in, commands out, in one transaction. */
@NullMarked
package io.loligo.mapper.messaging;

import org.jspecify.annotations.NullMarked;
