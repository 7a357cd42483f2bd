/** PostgreSQL, through Hibernate Reactive. */
@NullMarked
package io.loligo.audit.store;

import org.jspecify.annotations.NullMarked;
