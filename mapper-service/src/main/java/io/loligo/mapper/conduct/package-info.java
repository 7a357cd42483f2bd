/** How an automation's work reaches the directory: when, after whose consent, and within which limits. */
@NullMarked
package io.loligo.mapper.conduct;

import org.jspecify.annotations.NullMarked;
