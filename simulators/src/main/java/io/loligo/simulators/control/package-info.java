/** What the control planes of the simulators share. */
@NullMarked
package io.loligo.simulators.control;

import org.jspecify.annotations.NullMarked;
