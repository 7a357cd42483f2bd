/** What Calamari's API offers. */
@NullMarked
package io.loligo.simulators.calamari.exchange;

import org.jspecify.annotations.NullMarked;
