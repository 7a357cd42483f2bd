/** A made-up company, and what its first sync puts into the log. */
@NullMarked
package io.loligo.benchmarks.company;

import org.jspecify.annotations.NullMarked;
