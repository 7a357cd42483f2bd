/** What the policy documents say, once read and checked. */
@NullMarked
package io.loligo.mapper.policy;

import org.jspecify.annotations.NullMarked;
