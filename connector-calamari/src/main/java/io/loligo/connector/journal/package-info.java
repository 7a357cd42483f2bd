/** What a connection writes down, and finds again after a restart. */
@NullMarked
package io.loligo.connector.journal;

import org.jspecify.annotations.NullMarked;
