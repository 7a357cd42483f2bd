/** How the records travel: topics, event types, CloudEvents and JSON. */
@NullMarked
package io.loligo.contracts.wire;

import org.jspecify.annotations.NullMarked;
