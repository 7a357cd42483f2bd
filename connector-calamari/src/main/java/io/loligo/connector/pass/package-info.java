/** One complete look at everybody in a connection, or none: paging, guards, faults in words. */
@NullMarked
package io.loligo.connector.pass;

import org.jspecify.annotations.NullMarked;
