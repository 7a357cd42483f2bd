/** Events into the ledger, against the bare copying of its rows. */
@NullMarked
package io.loligo.benchmarks.audit;

import org.jspecify.annotations.NullMarked;
