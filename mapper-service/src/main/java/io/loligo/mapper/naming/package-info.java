/** Names that Active Directory takes, from whatever HR wrote. */
@NullMarked
package io.loligo.mapper.naming;

import org.jspecify.annotations.NullMarked;
