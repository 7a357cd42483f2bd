/** People's accounts in Microsoft 365: what is asked of them, what they show and what is changed. */
@NullMarked
package io.loligo.executor.cloud;

import org.jspecify.annotations.NullMarked;
