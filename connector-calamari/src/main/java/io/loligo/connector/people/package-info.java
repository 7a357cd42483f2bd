/** What is remembered of each person, and which changes follow from a new look at them. */
@NullMarked
package io.loligo.connector.people;

import org.jspecify.annotations.NullMarked;
