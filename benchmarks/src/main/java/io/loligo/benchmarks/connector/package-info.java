/** Reading and comparing everybody, against reading alone. */
@NullMarked
package io.loligo.benchmarks.connector;

import org.jspecify.annotations.NullMarked;
