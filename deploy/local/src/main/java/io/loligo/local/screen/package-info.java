/** What a local run tells the person who started it. */
@NullMarked
package io.loligo.local.screen;

import org.jspecify.annotations.NullMarked;
