/** Faults that wait for their requests, whatever the requests are. */
@NullMarked
package io.loligo.simulators.faults;

import org.jspecify.annotations.NullMarked;
