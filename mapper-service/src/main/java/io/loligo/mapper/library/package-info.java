/** The policy in force, and the one last refused. */
@NullMarked
package io.loligo.mapper.library;

import org.jspecify.annotations.NullMarked;
