/** The whole of Loligo on one machine, for a first look and for the end-to-end tests. */
@NullMarked
package io.loligo.local;

import org.jspecify.annotations.NullMarked;
