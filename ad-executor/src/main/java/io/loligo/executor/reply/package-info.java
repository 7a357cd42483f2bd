/** Messages of automatic replies, compared by what their reader sees. */
@NullMarked
package io.loligo.executor.reply;

import org.jspecify.annotations.NullMarked;
