/** The service that carries out commands in directories: its settings and how its parts are put together. */
@NullMarked
package io.loligo.executor;

import org.jspecify.annotations.NullMarked;
