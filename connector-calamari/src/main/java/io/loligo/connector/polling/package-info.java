/** When a connection is read and what becomes of it: passes, the clock between them, recovery from faults. */
@NullMarked
package io.loligo.connector.polling;

import org.jspecify.annotations.NullMarked;
