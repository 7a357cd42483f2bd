/** Who is known, and who reports to whom. */
@NullMarked
package io.loligo.mapper.population;

import org.jspecify.annotations.NullMarked;
