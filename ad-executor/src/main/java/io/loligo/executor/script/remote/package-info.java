/** Runs scripts of the operator's folder on Windows hosts. */
@NullMarked
package io.loligo.executor.script.remote;

import org.jspecify.annotations.NullMarked;
