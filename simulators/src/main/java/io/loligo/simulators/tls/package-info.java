/** Certificates for servers that live as long as a test. */
@NullMarked
package io.loligo.simulators.tls;

import org.jspecify.annotations.NullMarked;
