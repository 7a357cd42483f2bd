/** A page and a JSON document that tell how the directory is doing. */
@NullMarked
package io.loligo.simulators.directory.http;

import org.jspecify.annotations.NullMarked;
