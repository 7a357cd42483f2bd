/** Documents of kind connection: reads them and says all that is wrong with them. */
@NullMarked
package io.loligo.connector.document;

import org.jspecify.annotations.NullMarked;
