/** Who decides in whose place. */
@NullMarked
package io.loligo.mapper.delegation;

import org.jspecify.annotations.NullMarked;
