/** The ledger over HTTP, for programs: JSON and CSV, and whether the service is ready. */
@NullMarked
package io.loligo.audit.http;

import org.jspecify.annotations.NullMarked;
