/** People who would go all at once, kept until a person has decided whether HR is right. */
@NullMarked
package io.loligo.connector.hold;

import org.jspecify.annotations.NullMarked;
