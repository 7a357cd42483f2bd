/** CEL expressions over a person and a change: what they can name, what they can call, and how they are checked. */
@NullMarked
package io.loligo.mapper.expression;

import org.jspecify.annotations.NullMarked;
