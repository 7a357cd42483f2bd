/** What every system that Loligo writes to has in common: how it says no. */
@NullMarked
package io.loligo.executor.system;

import org.jspecify.annotations.NullMarked;
