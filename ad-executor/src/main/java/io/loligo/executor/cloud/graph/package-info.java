/** Microsoft 365 over Microsoft Graph v1.0. */
@NullMarked
package io.loligo.executor.cloud.graph;

import org.jspecify.annotations.NullMarked;
