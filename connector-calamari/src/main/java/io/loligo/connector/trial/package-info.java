/** Trying a connection before it counts: what its first two pages show, what a pass would cost, and what is wrong with it. */
@NullMarked
package io.loligo.connector.trial;

import org.jspecify.annotations.NullMarked;
