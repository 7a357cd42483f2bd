/** The whole chain, run as people run it: by the command, in processes of its own, looked at from outside. */
@NullMarked
package io.loligo.local.whole;

import org.jspecify.annotations.NullMarked;
