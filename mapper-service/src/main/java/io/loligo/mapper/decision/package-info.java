/** What people decide about work that waits, one by one or many together. */
@NullMarked
package io.loligo.mapper.decision;

import org.jspecify.annotations.NullMarked;
