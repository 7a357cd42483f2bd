/** Work that waits for its time, for its count or for somebody's consent. */
@NullMarked
package io.loligo.mapper.request;

import org.jspecify.annotations.NullMarked;
