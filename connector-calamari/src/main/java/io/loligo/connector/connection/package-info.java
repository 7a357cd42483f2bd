/** The settings of each HR connection. */
@NullMarked
package io.loligo.connector.connection;

import org.jspecify.annotations.NullMarked;
