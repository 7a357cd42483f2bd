/** Sends mail over SMTP. */
@NullMarked
package io.loligo.executor.credential.mail;

import org.jspecify.annotations.NullMarked;
