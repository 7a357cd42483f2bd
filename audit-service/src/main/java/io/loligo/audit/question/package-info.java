/** What people and programs ask of the ledger, and how a question that cannot be understood is answered. */
@NullMarked
package io.loligo.audit.question;

import org.jspecify.annotations.NullMarked;
