/** Real parts on one machine without containers: a Kafka broker, a PostgreSQL server, a domain controller. */
@NullMarked
package io.loligo.parts;

import org.jspecify.annotations.NullMarked;
