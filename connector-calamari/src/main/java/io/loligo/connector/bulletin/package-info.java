/** How each connection does, told by the replica that keeps it to all others. */
@NullMarked
package io.loligo.connector.bulletin;

import org.jspecify.annotations.NullMarked;
