/** One handler for each action: what it needs to know, and which changes follow; pure. */
@NullMarked
package io.loligo.executor.action;

import org.jspecify.annotations.NullMarked;
