/** From a change and the policy to commands: pure, and total. */
@NullMarked
package io.loligo.mapper.planning;

import org.jspecify.annotations.NullMarked;
