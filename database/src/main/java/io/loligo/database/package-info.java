/** What PostgreSQL answers, for every service that keeps something there. */
@NullMarked
package io.loligo.database;

import org.jspecify.annotations.NullMarked;
