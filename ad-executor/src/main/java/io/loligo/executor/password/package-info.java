/** How initial passwords are made and forgotten. */
@NullMarked
package io.loligo.executor.password;

import org.jspecify.annotations.NullMarked;
