/** The console's pages about connections. */
@NullMarked
package io.loligo.connector.page;

import org.jspecify.annotations.NullMarked;
