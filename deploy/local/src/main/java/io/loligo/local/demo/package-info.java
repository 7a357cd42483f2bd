/** One person's working life, step by step: what HR does, what the directory then holds, what the log tells of it. */
@NullMarked
package io.loligo.local.demo;

import org.jspecify.annotations.NullMarked;
