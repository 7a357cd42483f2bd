/** How each connection does, for health checks. */
@NullMarked
package io.loligo.connector.status;

import org.jspecify.annotations.NullMarked;
