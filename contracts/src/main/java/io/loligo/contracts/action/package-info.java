/** What is to be done to one person's accounts, and what came of it: the twenty actions, commands and results. */
@NullMarked
package io.loligo.contracts.action;

import org.jspecify.annotations.NullMarked;
