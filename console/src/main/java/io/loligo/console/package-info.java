/** The frame around every service's pages: layout, styles, small components, navigation; it knows no service's business. */
@NullMarked
package io.loligo.console;

import org.jspecify.annotations.NullMarked;
