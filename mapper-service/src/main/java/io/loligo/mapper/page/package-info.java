/** The pages of the console that show what waits and what the policy says. */
@NullMarked
package io.loligo.mapper.page;

import org.jspecify.annotations.NullMarked;
