/** Documents that people write in YAML: reads them strictly and says all that is wrong, with line, column and accepted form. */
@NullMarked
package io.loligo.documents;

import org.jspecify.annotations.NullMarked;
