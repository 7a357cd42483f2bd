/** The pieces of a local run: starting them, knowing when they are ready, noticing when they end. */
@NullMarked
package io.loligo.local.piece;

import org.jspecify.annotations.NullMarked;
