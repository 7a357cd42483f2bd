/** What the tests of the simulators' pages share. */
@NullMarked
package io.loligo.simulators.page;

import org.jspecify.annotations.NullMarked;
