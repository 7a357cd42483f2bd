/** Where a service may connect to when somebody else names the address: the guard against server-side request forgery. */
@NullMarked
package io.loligo.outbound;

import org.jspecify.annotations.NullMarked;
