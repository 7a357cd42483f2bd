/** Exchange and Skype for Business of one's own: what a person has there and what can be done to it. */
@NullMarked
package io.loligo.executor.mailbox;

import org.jspecify.annotations.NullMarked;
