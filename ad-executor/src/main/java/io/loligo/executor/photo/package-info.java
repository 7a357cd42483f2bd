/** How a picture from outside becomes one that a directory takes. */
@NullMarked
package io.loligo.executor.photo;

import org.jspecify.annotations.NullMarked;
