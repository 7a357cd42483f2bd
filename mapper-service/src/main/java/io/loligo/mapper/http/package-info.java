/** The pages' and tools' questions about the policy. */
@NullMarked
package io.loligo.mapper.http;

import org.jspecify.annotations.NullMarked;
