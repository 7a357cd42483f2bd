/** Accounts made, changed and put into a group: by the executor, by bare requests, and by a peer. */
@NullMarked
package io.loligo.benchmarks.executor;

import org.jspecify.annotations.NullMarked;
