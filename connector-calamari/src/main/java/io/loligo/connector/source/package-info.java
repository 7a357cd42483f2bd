/** Where employees come from: endpoints, paging, pointers into their JSON, and rows read by them. */
@NullMarked
package io.loligo.connector.source;

import org.jspecify.annotations.NullMarked;
