/** The pages' programs' side: what the services and the simulator answer over HTTP. */
@NullMarked
package io.loligo.local.web;

import org.jspecify.annotations.NullMarked;
