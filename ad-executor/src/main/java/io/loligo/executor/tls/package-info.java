/** Whom the executor believes over TLS, and why it does not believe somebody. */
@NullMarked
package io.loligo.executor.tls;

import org.jspecify.annotations.NullMarked;
