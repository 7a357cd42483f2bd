/** Scripts and programs that an operator lets Loligo run: which may run, what they are given, what they say. */
@NullMarked
package io.loligo.executor.script;

import org.jspecify.annotations.NullMarked;
