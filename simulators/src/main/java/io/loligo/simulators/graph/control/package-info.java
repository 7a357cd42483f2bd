/** What only a test or the page asks for: people, groups, faults, time, the state. */
@NullMarked
package io.loligo.simulators.graph.control;

import org.jspecify.annotations.NullMarked;
