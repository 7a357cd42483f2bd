/** Carries out one command: look, plan, apply, and tell what came of it. */
@NullMarked
package io.loligo.executor.command;

import org.jspecify.annotations.NullMarked;
