/** Calamari over HTTPS. */
@NullMarked
package io.loligo.connector.http;

import org.jspecify.annotations.NullMarked;
