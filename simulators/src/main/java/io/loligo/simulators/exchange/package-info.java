/** Requests and answers as values, before any socket. */
@NullMarked
package io.loligo.simulators.exchange;

import org.jspecify.annotations.NullMarked;
