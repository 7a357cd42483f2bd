/** The way of those mails, over SMTP. */
@NullMarked
package io.loligo.mapper.notice.mail;

import org.jspecify.annotations.NullMarked;
