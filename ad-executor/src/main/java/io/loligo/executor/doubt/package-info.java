/** Steps of which nobody knows whether they were done, until an operator decides. */
@NullMarked
package io.loligo.executor.doubt;

import org.jspecify.annotations.NullMarked;
