/** Photos from other hosts over HTTPS. */
@NullMarked
package io.loligo.executor.photo.http;

import org.jspecify.annotations.NullMarked;
