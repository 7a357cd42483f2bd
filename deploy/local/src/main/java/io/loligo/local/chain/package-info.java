/** The whole chain on one machine: which pieces there are and what each is told. */
@NullMarked
package io.loligo.local.chain;

import org.jspecify.annotations.NullMarked;
