/** The state between two starts. */
@NullMarked
package io.loligo.simulators.calamari.store;

import org.jspecify.annotations.NullMarked;
