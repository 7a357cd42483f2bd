/** The control plane: what an HR clerk would do in Calamari's own pages, and what only a test would ask for. */
@NullMarked
package io.loligo.simulators.calamari.control;

import org.jspecify.annotations.NullMarked;
