/** The socket: HTTP and HTTPS in front of a function from requests to answers. */
@NullMarked
package io.loligo.simulators.http;

import org.jspecify.annotations.NullMarked;
