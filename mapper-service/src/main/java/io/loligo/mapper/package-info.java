/** The service that turns what HR changed into commands for a directory, as the policy documents say. */
@NullMarked
package io.loligo.mapper;

import org.jspecify.annotations.NullMarked;
