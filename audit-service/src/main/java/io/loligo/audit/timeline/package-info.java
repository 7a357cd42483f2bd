/** The answers to questions about events: lists of them, and timelines of chains. */
@NullMarked
package io.loligo.audit.timeline;

import org.jspecify.annotations.NullMarked;
