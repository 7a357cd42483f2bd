/** What the service needs to do its work, in words. */
@NullMarked
package io.loligo.mapper.health;

import org.jspecify.annotations.NullMarked;
