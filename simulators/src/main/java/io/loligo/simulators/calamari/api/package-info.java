/** The two generations of Calamari's API. */
@NullMarked
package io.loligo.simulators.calamari.api;

import org.jspecify.annotations.NullMarked;
