/** Steps, times and rules in words, for people. */
@NullMarked
package io.loligo.mapper.wording;

import org.jspecify.annotations.NullMarked;
