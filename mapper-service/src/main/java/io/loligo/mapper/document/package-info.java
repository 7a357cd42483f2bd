/** Reads policy documents and says all that is wrong with them, with line, column and accepted form. */
@NullMarked
package io.loligo.mapper.document;

import org.jspecify.annotations.NullMarked;
