/** Stands in for a Calamari tenant: both generations of its API, its quota and its faults, and a control plane beside it. */
@NullMarked
package io.loligo.simulators.calamari;

import org.jspecify.annotations.NullMarked;
