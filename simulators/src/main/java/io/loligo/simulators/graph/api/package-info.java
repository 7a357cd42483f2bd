/** What the stand-in answers, after Microsoft's pages of Graph v1.0. */
@NullMarked
package io.loligo.simulators.graph.api;

import org.jspecify.annotations.NullMarked;
