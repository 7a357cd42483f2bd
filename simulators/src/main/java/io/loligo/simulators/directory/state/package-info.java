/** Keeps the directory in an LDIF file from one start to the next. */
@NullMarked
package io.loligo.simulators.directory.state;

import org.jspecify.annotations.NullMarked;
