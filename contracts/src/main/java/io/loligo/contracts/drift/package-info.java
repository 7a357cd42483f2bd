/** Where a directory no longer shows what Loligo last wished of it. */
@NullMarked
package io.loligo.contracts.drift;

import org.jspecify.annotations.NullMarked;
