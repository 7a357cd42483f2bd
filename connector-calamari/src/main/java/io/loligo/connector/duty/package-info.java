/** Which replica keeps which connection, and how a wish reaches it. */
@NullMarked
package io.loligo.connector.duty;

import org.jspecify.annotations.NullMarked;
