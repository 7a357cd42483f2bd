/** Automatic replies, compared by whom they reach when, and their messages by what their reader sees. */
@NullMarked
package io.loligo.executor.reply;

import org.jspecify.annotations.NullMarked;
