/** Mails to those who are asked for their consent. */
@NullMarked
package io.loligo.mapper.notice;

import org.jspecify.annotations.NullMarked;
