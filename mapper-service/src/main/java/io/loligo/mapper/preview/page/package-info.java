/** The page on which people see what would happen before it does. */
@NullMarked
package io.loligo.mapper.preview.page;

import org.jspecify.annotations.NullMarked;
