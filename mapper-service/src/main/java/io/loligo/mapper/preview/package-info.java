/** What a policy would do for people, before it does anything: worked out by the very planning that does it. */
@NullMarked
package io.loligo.mapper.preview;

import org.jspecify.annotations.NullMarked;
