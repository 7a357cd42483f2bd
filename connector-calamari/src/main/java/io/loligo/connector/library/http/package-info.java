/** Connection documents for other programs: read, tried, saved, withdrawn. */
@NullMarked
package io.loligo.connector.library.http;

import org.jspecify.annotations.NullMarked;
