/** Rows of text for spreadsheets, safe to open in one. */
@NullMarked
package io.loligo.csv;

import org.jspecify.annotations.NullMarked;
