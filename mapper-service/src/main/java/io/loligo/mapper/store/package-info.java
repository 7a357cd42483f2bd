/** Requests in PostgreSQL. */
@NullMarked
package io.loligo.mapper.store;

import org.jspecify.annotations.NullMarked;
