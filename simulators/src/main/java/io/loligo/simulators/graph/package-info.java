/** A stand-in for Microsoft Graph v1.0 and the token endpoint before it. */
@NullMarked
package io.loligo.simulators.graph;

import org.jspecify.annotations.NullMarked;
