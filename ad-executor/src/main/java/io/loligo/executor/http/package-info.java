/** The executor's own answers over HTTP: what a command would do. */
@NullMarked
package io.loligo.executor.http;

import org.jspecify.annotations.NullMarked;
