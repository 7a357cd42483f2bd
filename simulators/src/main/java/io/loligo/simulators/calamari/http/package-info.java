/** The socket side. */
@NullMarked
package io.loligo.simulators.calamari.http;

import org.jspecify.annotations.NullMarked;
