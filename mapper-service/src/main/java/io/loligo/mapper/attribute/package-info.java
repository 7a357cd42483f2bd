/** What Active Directory's schema allows for the attributes of a user. */
@NullMarked
package io.loligo.mapper.attribute;

import org.jspecify.annotations.NullMarked;
