/** What the simulator can be told to do: switches for what is unknown of Calamari, faults, quotas, counters. */
@NullMarked
package io.loligo.simulators.calamari.behaviour;

import org.jspecify.annotations.NullMarked;
