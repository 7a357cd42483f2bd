/** How each connection does, for people and other programs. */
@NullMarked
package io.loligo.connector.status.http;

import org.jspecify.annotations.NullMarked;
