/** Events and people as rows of text, safe to open in a spreadsheet. */
@NullMarked
package io.loligo.audit.csv;

import org.jspecify.annotations.NullMarked;
