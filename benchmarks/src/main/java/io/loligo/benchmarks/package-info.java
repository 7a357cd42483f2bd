/** Loligo's speed as ratios: each side does the same work against the same parts, in turns, in one run. */
@NullMarked
package io.loligo.benchmarks;

import org.jspecify.annotations.NullMarked;
