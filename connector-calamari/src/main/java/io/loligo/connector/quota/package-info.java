/** How many requests Calamari allows, and how many were spent. */
@NullMarked
package io.loligo.connector.quota;

import org.jspecify.annotations.NullMarked;
