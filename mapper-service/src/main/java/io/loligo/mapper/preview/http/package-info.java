/** Previews over HTTP: people from the log, plans from the executor, line by line to whoever asked. */
@NullMarked
package io.loligo.mapper.preview.http;

import org.jspecify.annotations.NullMarked;
